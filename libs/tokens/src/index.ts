export { hashToken, newToken, type Token } from './token.js';
export { newSessionCode, newBadgeCode } from './code.js';
