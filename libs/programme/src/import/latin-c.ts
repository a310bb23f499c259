/** A Cyrillic С before a digit looks like the Latin letter of an Action Line and matches nothing; agenda pages up to 2019 have it. */
const CYRILLIC_C = /[\u0421\u0441](?=\s?\d)/gu;

/** The text with such letters read as a Latin C. A text that is mostly Cyrillic keeps its own letters. */
export function withLatinC(text: string): string {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const doubtful = text.match(CYRILLIC_C)?.length ?? 0;
  return cyrillic > doubtful ? text : text.replace(CYRILLIC_C, 'C');
}
