import { LANGUAGES, type Language } from '../../words/language';
import type { Session } from './sessions-question';

export const FIELDS = ['title', 'description'] as const;
export type Field = (typeof FIELDS)[number];
export type Texts = Session['translations'];

export interface Translated {
  translations: Texts;
  version: number;
}

export const translatedOf = ({ translations, version }: Session): Translated => ({ translations, version });

/** Where a text of a session stands in one language; `empty`: there is no original to translate. */
export type Standing = 'original' | 'draft' | 'checked' | 'missing' | 'empty';

export function standingOf(session: Session, translations: Texts, language: Language, field: Field): Standing {
  if (session[field] === '') return 'empty';
  if (language === session.titleLanguage) return 'original';
  return translations[language]?.[field]?.state ?? 'missing';
}

/** With another text or state; what is typed anew is a draft, and a text without letters goes. */
export function withText(
  translations: Texts,
  language: Language,
  field: Field,
  part: { text?: string; state?: 'draft' | 'checked' },
): Texts {
  const known = translations[language]?.[field] ?? { text: '', state: 'draft' as const };
  const next = { ...known, ...(part.text !== undefined && { state: 'draft' as const }), ...part };
  const { [field]: _, ...others } = translations[language] ?? {};
  return { ...translations, [language]: next.text === '' ? others : { ...others, [field]: next } };
}

/** In how many languages somebody still has something to do. */
export function openLanguages(session: Session, translations: Texts): Language[] {
  return LANGUAGES.filter((language) =>
    FIELDS.some((field) => ['draft', 'missing'].includes(standingOf(session, translations, language, field))),
  );
}
