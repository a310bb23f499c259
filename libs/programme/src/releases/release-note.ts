import { LANGUAGES, type Language } from '@app/i18n';
import { TextTooLong } from '../programme.errors.js';
import { cleanText } from '../sessions/clean-text.js';

/** What readers should know about a release, in the languages in which somebody wrote it. */
export type ReleaseNotes = Partial<Record<Language, string>>;

const LONGEST = 5_000;

/** Cleaned, blank ones left out, in the order of our languages. Refuses `programme.text-too-long`. */
export function tidyNotes(notes: ReleaseNotes): ReleaseNotes {
  const written = LANGUAGES.map((language) => [language, cleanText(notes[language] ?? '')] as const);
  const long = written.find(([, text]) => text.length > LONGEST);
  if (long) throw new TextTooLong(`notes/${long[0]}`, LONGEST);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}

/** The note for a reader of that language, and the language that it really has: theirs, else English, else the first there is. */
export function noteFor(notes: ReleaseNotes, reader: Language): { text: string; language: Language } | undefined {
  const language = [reader, 'en' as const, ...LANGUAGES].find((one) => notes[one]);
  return language && { text: notes[language]!, language };
}
