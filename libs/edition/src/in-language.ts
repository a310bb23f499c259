import type { Language } from '@app/i18n';
import type { InLanguages } from './edition.entity.js';

/** The text in that language, else in English, else nothing. */
export function inLanguage(texts: Partial<InLanguages>, language: Language): string {
  return texts[language] || texts.en || '';
}
