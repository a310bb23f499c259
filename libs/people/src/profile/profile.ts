import { type Language, LANGUAGES } from '@app/i18n';
import { TextTooLong } from '../person.errors.js';

/** What somebody tells of themselves beside a name: it stays from edition to edition. */
export interface Profile {
  /** Id of a stored file, always a JPEG of our own making; null: none. */
  photoId: string | null;
  biographies: Biographies;
  /** They agreed that the public pages show it. */
  isPublic: boolean;
}

/** By language; languages without a text are left out. */
export type Biographies = Partial<Record<Language, string>>;

export const NO_PROFILE: Profile = { photoId: null, biographies: {}, isPublic: false };

/** Signs. */
export const BIOGRAPHY_AT_MOST = 2_000;

/** Without spaces around, empty ones and unknown languages left out. Refuses `people.text-too-long` at `biography-<language>`. */
export function usableBiographies(typed: Readonly<Record<string, string | undefined>>): Biographies {
  const usable: Biographies = {};
  for (const language of LANGUAGES) {
    const text = (typed[language] ?? '').replace(/\r\n?/g, '\n').trim();
    if ([...text].length > BIOGRAPHY_AT_MOST) throw new TextTooLong(`biography-${language}`, BIOGRAPHY_AT_MOST);
    if (text !== '') usable[language] = text;
  }
  return usable;
}

/** The text in a reader's language, else the English one, else whichever there is; with the language that it is in. */
export function biographyFor(
  biographies: Biographies,
  language: Language,
): { language: Language; text: string } | undefined {
  const found = [language, 'en' as const, ...LANGUAGES].find((one) => biographies[one]);
  return found && { language: found, text: biographies[found]! };
}
