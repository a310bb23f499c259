export { bytesOf } from './bytes-of.js';
export { unprintable } from './fonts.js';
export { drawLines, linesOf } from './text-lines.js';
