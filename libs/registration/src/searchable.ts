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

/** What a search looks through: the text, and words of other scripts once more in Latin letters. */
export function findable(text: string): string {
  const own = searchable(text);
  if (!OTHER_LETTERS.test(own)) return own;
  const latin = text.split(/\s+/u).flatMap((word) => spellingsOf(word).slice(1));
  return [own, ...latin].join(' ');
}

/** A word as it was typed, and how it may stand in Latin letters, with its marks and without: `Сергей` is `sergey`, and `sergei`. */
export function spellingsOf(word: string): string[] {
  const own = searchable(word);
  return [...new Set([own, ...(OTHER_LETTERS.test(own) ? [inLatin(word), inLatin(own)] : [])])].filter(Boolean);
}
