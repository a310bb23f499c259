import { searchable } from '@app/registration';

/** Scripts that write without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * What a text is made of, in any script: every three neighbouring letters of a word, as PostgreSQL's trigrams have it, and every two
 * where words are not set apart. Made here, since PostgreSQL's own sees only letters that its database's locale knows: in the embedded
 * one no Cyrillic, Arabic or Chinese (test/libs/consultation/reviewing.db-spec.ts).
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const word of searchable(text).split(/[^\p{L}\p{N}]+/u)) {
    if (!word) continue;
    const isUnspaced = UNSPACED.test(word);
    const letters = [...(isUnspaced ? word : `  ${word} `)];
    const length = isUnspaced ? Math.min(2, letters.length) : 3;
    for (let at = 0; at + length <= letters.length; at++) grams.add(letters.slice(at, at + length).join(''));
  }
  return grams;
}

/** How much two texts have in common, from 0 to 1. */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of one) if (other.has(gram)) common++;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
