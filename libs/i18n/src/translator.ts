import { IntlMessageFormat } from 'intl-messageformat';
import { catalogueOf } from './catalogue.js';
import type { Language } from './language.js';

export type Values = Record<string, string | number | boolean | Date | null | undefined>;
/** `t('registration:status.approved', { name })`; numbers in messages are written with Latin digits. */
export type Translate = ((key: string, values?: Values) => string) & { language: Language };

const translators = new Map<Language, Translate>();
const compiled = new Map<string, IntlMessageFormat>();

/**
 * The messages of one language. A key that English lacks is a mistake of ours and throws; one that only the
 * other language lacks falls back to English (a test keeps the six catalogues equal).
 */
export function translator(language: Language): Translate {
  let translate = translators.get(language);
  if (!translate) {
    translate = Object.assign((key: string, values?: Values) => String(messageOf(key, language).format(values)), {
      language,
    });
    translators.set(language, translate);
  }
  return translate;
}

/** Whether a key of the form `namespace:path` has a message in English. */
export function hasMessage(key: string): boolean {
  const [namespace, path] = split(key);
  return catalogueOf(namespace, 'en').has(path);
}

/** The message as the catalogue has it, not filled in; English where the language lacks it. Undefined: there is none. */
export function messageText(key: string, language: Language): string | undefined {
  const [namespace, path] = split(key);
  return catalogueOf(namespace, language).get(path) ?? catalogueOf(namespace, 'en').get(path);
}

/** What stands below `namespace:path.` in English: `subject`, `facts.title`… */
export function messagesBelow(root: string): string[] {
  const [namespace, path] = split(root);
  return [...catalogueOf(namespace, 'en').keys()].flatMap((key) =>
    key.startsWith(`${path}.`) ? [key.slice(path.length + 1)] : [],
  );
}

/** Names of the values by which a message only chooses its words (ICU `select`), those inside of others too. */
export function selectsIn(key: string): string[] {
  const names: string[] = [];
  const collect = (elements: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const element of elements) {
      if (!('options' in element)) continue;
      if (!('pluralType' in element)) names.push(element.value);
      Object.values(element.options).forEach(({ value }) => collect(value));
    }
  };
  collect(messageOf(key, 'en').getAst());
  return names;
}

function messageOf(key: string, language: Language): IntlMessageFormat {
  const id = `${language} ${key}`;
  let message = compiled.get(id);
  if (!message) {
    const [namespace, path] = split(key);
    const own = catalogueOf(namespace, language).get(path);
    const text = own ?? catalogueOf(namespace, 'en').get(path);
    if (text === undefined) throw new Error(`no message ${key}`);
    message = new IntlMessageFormat(text, localeOf(own === undefined ? 'en' : language), undefined, {
      ignoreTag: true,
    });
    compiled.set(id, message);
  }
  return message;
}

function split(key: string): [string, string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), key.slice(colon + 1)];
}

function localeOf(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}
