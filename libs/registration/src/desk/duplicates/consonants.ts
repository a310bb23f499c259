import { inLatin } from '../../searchable.js';

/** Fewer say too little. */
const FEWEST = 4;

/**
 * What is the same of a name in two scripts: the consonants of its Latin form, near ones made one, words in alphabetic order; an
 * article is no part of it. `محمد السالم` and `Mohammed Al-Salem` are both `mhmd slm`. Undefined: too short to say anything.
 */
export function consonantsOf(name: string): string | undefined {
  const words = name
    .split(/\s+/u)
    .map((word) => inLatin(word.replace(/^ال(?=.{2})/u, '')))
    .flatMap((word) => word.replace(/^(al|el)[-']/, '').split(/[^a-z]+/))
    .filter((word) => word !== 'al' && word !== 'el')
    .map(skeleton)
    .filter(Boolean)
    .toSorted();
  return words.join('').length < FEWEST ? undefined : words.join(' ');
}

function skeleton(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('x', 'ks')
    .replace(/[aeiouyw']|h$/g, '')
    .replace(/[cgjq]/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

/** Whether a name is written in other letters than Latin ones. */
export function isOtherScript(name: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name);
}
