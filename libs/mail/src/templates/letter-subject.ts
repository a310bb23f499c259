import type { Language } from '@app/i18n';
import type { LetterDraft } from '../write-letter.js';

/** Somebody whom a letter could concern, in a list to choose from. */
export interface PossibleReader {
  id: string;
  name: string;
  /** What tells them from a namesake: a number, a title. */
  about: string;
  /** Of their letters. */
  language: Language;
}

/** What a letter to them would say in some language. */
export interface ReaderFacts {
  name: string;
  facts: NonNullable<LetterDraft['data']>;
  isProtected: boolean;
  subject: LetterDraft['subject'];
}
