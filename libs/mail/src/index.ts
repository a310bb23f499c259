export { parseAddress, type Address } from './address.js';
export { writeLetter, type LetterAttachment, type LetterDraft } from './write-letter.js';
