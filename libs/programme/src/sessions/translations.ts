import { LANGUAGES, type Language } from '@app/i18n';
import { TextTooLong, TranslationOfOriginal } from '../programme.errors.js';
import { cleanLine, cleanText } from './clean-text.js';

/** The fields that are translated, each by itself. */
export const TRANSLATED_FIELDS = ['title', 'description'] as const;
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number];

/** `draft` is for the editors' eyes; the public sees what somebody has checked. The original has no state: it is the session's own text. */
export const TRANSLATION_STATES = ['draft', 'checked'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

export interface TranslatedText {
  text: string;
  state: TranslationState;
}

export type Translations = Partial<Record<Language, Partial<Record<TranslatedField, TranslatedText>>>>;

/** What a release freezes of them: checked texts alone. */
export type CheckedTexts = Partial<Record<Language, Partial<Record<TranslatedField, string>>>>;

const LONGEST: Record<TranslatedField, number> = { title: 300, description: 10_000 };

/** Cleaned; a text that is empty is left out. */
export function tidyTranslations(translations: Translations): Translations {
  return eachText(translations, ({ text, state }, field) => {
    const cleaned = field === 'title' ? cleanLine(text) : cleanText(text);
    return cleaned === '' ? undefined : { text: cleaned, state };
  });
}

/** Refuses `programme.text-too-long` and `programme.translation-of-original`, each with the field: `translations/fr/title`. */
export function mustBeUsableTranslations(translations: Translations, originalLanguage: string): void {
  for (const language of LANGUAGES) {
    for (const field of TRANSLATED_FIELDS) {
      const text = translations[language]?.[field];
      if (!text) continue;
      const name = `translations/${language}/${field}`;
      if (language === originalLanguage) throw new TranslationOfOriginal(name);
      if (text.text.length > LONGEST[field]) throw new TextTooLong(name, LONGEST[field]);
    }
  }
}

/** When the original changes, its translations are drafts again until somebody has looked. */
export function uncheckedAfter(translations: Translations, changed: readonly TranslatedField[]): Translations {
  return eachText(translations, (text, field) => (changed.includes(field) ? { ...text, state: 'draft' } : text));
}

export function checkedTexts(translations: Translations): CheckedTexts {
  return eachText(translations, ({ text, state }) => (state === 'checked' ? text : undefined));
}

/** In the order of the languages; languages without a text are left out. */
function eachText<T>(
  translations: Translations,
  change: (text: TranslatedText, field: TranslatedField) => T | undefined,
): Partial<Record<Language, Partial<Record<TranslatedField, T>>>> {
  const languages = LANGUAGES.map((language) => {
    const fields = TRANSLATED_FIELDS.flatMap((field) => {
      const text = translations[language]?.[field];
      const changed = text && change(text, field);
      return changed === undefined ? [] : [[field, changed] as const];
    });
    return [language, Object.fromEntries(fields)] as const;
  });
  return Object.fromEntries(languages.filter(([, texts]) => Object.keys(texts).length > 0));
}
