import anyAscii from 'any-ascii';

/** Text as a search compares it: without case, accents and marks of any script; compatibility forms unfolded (ﬁ, full width). */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The same in Latin letters, whatever the script: `иванов` → `ivanov`, `王` → `wang`. Arabic comes without its vowels. */
export function inLatin(text: string): string {
  return searchable(anyAscii(text.normalize('NFC')));
}

const OTHER_LETTERS = /[^\x20-\x7e]/;

/** What a search looks through: the text, and words of other scripts once more in Latin letters (`latinSpellings`). */
export function findable(text: string): string {
  const own = searchable(text);
  if (!OTHER_LETTERS.test(own)) return own;
  const others = text.split(/\s+/u).filter((word) => OTHER_LETTERS.test(searchable(word)));
  return [own, ...others.flatMap(latinSpellings)].join(' ');
}

/** How a word of another script may stand in Latin letters, with its marks and without: `Сергей` is `sergey`, and `sergei`. */
function latinSpellings(word: string): string[] {
  return [...new Set([inLatin(word), inLatin(searchable(word))])].filter(Boolean);
}

/** The index finds nothing by fewer letters. */
const INDEXED = 3;

/**
 * The condition, for each word that somebody searches for, that a `findable` column has it: a part of a word as it was typed; of
 * another script also the whole word in Latin letters (`王` finds Wang, not Wangari). What has it in its own script has it in Latin
 * letters, too, and is found by these, since the index knows single signs of Chinese badly. `param` gives the place of a value.
 */
export function conditionsOfWords(
  typed: string,
  column: string,
  param: (value: string) => string,
  most: number,
): string[] {
  const words = typed.trim().split(/\s+/u).filter(searchable).slice(0, most);
  const like = (part: string) => `${column} like ${param(`%${part.replace(/[\\%_]/g, '\\$&')}%`)}`;
  return words.map((word) => {
    const own = searchable(word);
    const latin = OTHER_LETTERS.test(own) ? latinSpellings(word).filter(({ length }) => length >= INDEXED) : [];
    if (latin.length === 0) return like(own);
    const whole = latin.map((one) => `${column} ~ ${param(`\\m${one.replace(/[^a-z0-9 ]/g, '\\$&')}\\M`)}`);
    return `((${latin.map(like).join(' or ')}) and (${[like(own), ...whole].join(' or ')}))`;
  });
}
