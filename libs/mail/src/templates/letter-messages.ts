import { hasMessage, type Language, messagesBelow, readMessage, selectsIn, translator, type Values } from '@app/i18n';
import { rootOf } from './letter-kinds.js';

/** The messages of one letter by their names below `letters.<kind>`: the edition's own where it has some, else the house's. */
export interface LetterMessages {
  has(name: string): boolean;
  /** Filled in. A message of the house that is missing, or a value that is missing in it, is an error. */
  say(name: string, values: Values): string;
  /** The edition's own, if it has one. */
  own(name: string): string | undefined;
  /** `item1`, `item2`… */
  numbered(name: string): string[];
}

export function messagesOf(
  kind: string,
  language: Language,
  ownWords: Readonly<Record<string, string>> | null,
): LetterMessages {
  const root = rootOf(kind);
  const t = translator(language);
  const own = (name: string) => (ownWords && Object.hasOwn(ownWords, name) ? ownWords[name] : undefined);
  const house = (name: string, values: Values) => {
    const key = `${root}.${name}`;
    // what it only chooses by and the letter does not know counts as `other`
    return t(key, { ...Object.fromEntries(selectsIn(key).map((slot) => [slot, undefined])), ...values });
  };
  const has = (name: string) => own(name) !== undefined || hasMessage(`${root}.${name}`);
  return {
    has,
    own,
    say: (name, values) => {
      const words = own(name);
      if (words !== undefined) return readMessage(words, language).say(values);
      return house(name, values);
    },
    numbered: (name) =>
      [...new Set([...messagesBelow(root), ...Object.keys(ownWords ?? {})])]
        .filter((key) => key.startsWith(name) && /^\d+$/.test(key.slice(name.length)))
        .sort((a, b) => Number(a.slice(name.length)) - Number(b.slice(name.length))),
  };
}
