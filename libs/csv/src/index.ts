export { csvHeadings, csvLines, csvText, type Cell } from './csv-text.js';
export { typedText } from './safe-cell.js';
