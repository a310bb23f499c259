import type { Language } from '../../../words/language';

/** Words of a form as a reader of one language sees them. */
export interface InForm {
  words: string;
  language: Language;
  /** The wanted language has none, so these are English. */
  isMissing: boolean;
}

/** English is always there; what is missing in a language is read in English. */
export function inForm(texts: { en: string } & Partial<Record<Language, string>>, wanted: Language): InForm {
  const own = texts[wanted];
  return own
    ? { words: own, language: wanted, isMissing: false }
    : { words: texts.en, language: 'en', isMissing: true };
}
