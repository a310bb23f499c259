import type { Language } from '@app/i18n';
import type { TranslatedField } from '../sessions/translations.js';
import type { PublicSession } from './public-programme.js';

/** A text of a session as a reader gets it. */
export interface ShownText {
  text: string;
  /** BCP 47 tag of what it is written in. */
  language: string;
}

/** The checked translation into the reader's language; without one the original, in its own language. */
export function textFor(
  session: Pick<PublicSession, 'translations' | 'titleLanguage' | TranslatedField>,
  field: TranslatedField,
  language: Language,
): ShownText {
  const translated = session.translations[language]?.[field];
  if (translated !== undefined) return { text: translated, language };
  return { text: session[field], language: session.titleLanguage };
}
