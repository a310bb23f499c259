import { IntlMessageFormat } from 'intl-messageformat';
import type english from '@words/en.json';
import { localeOf, type Language } from './language';

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every message of the console: `letters.retry`. */
export type Key = Paths<typeof english>;
export type Values = Record<string, string | number | boolean | null>;
export type Translate = (key: Key, values?: Values) => string;

const FILES: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('@words/en.json'),
  fr: () => import('@words/fr.json'),
  es: () => import('@words/es.json'),
  ru: () => import('@words/ru.json'),
  zh: () => import('@words/zh.json'),
  ar: () => import('@words/ar.json'),
};

/** Loads one language and gives its messages. A missing one is a mistake of ours (a test keeps the six equal) and shows its key. */
export async function loadWords(language: Language): Promise<Translate> {
  const messages = new Map(flatten((await FILES[language]()).default as Record<string, unknown>));
  const compiled = new Map<string, IntlMessageFormat>();
  const locale = language === 'ar' ? 'ar-u-nu-latn' : localeOf(language);
  return (key, values) => {
    const text = messages.get(key);
    if (text === undefined) return key;
    const message = compiled.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    compiled.set(key, message);
    return String(message.format(language === 'ar' ? isolated(values) : values));
  };
}

/** Names of the other direction must not drag the signs around them along (U+2068 … U+2069). */
function isolated(values: Values = {}): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );
}

function flatten(node: Record<string, unknown>, path = ''): Array<[string, string]> {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[path + name, value] as [string, string]]
      : flatten(value as Record<string, unknown>, `${path}${name}.`),
  );
}
