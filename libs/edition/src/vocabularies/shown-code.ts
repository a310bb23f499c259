import { six } from './term-draft.js';

/** Codes are written so in English, French, Spanish, Russian and Chinese alike (with a Latin C), in Arabic with the letter jim. */
export const inLatin = (code: string, arabic: string) => six(code, code, code, code, code, arabic);
