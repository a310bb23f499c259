import { LANGUAGES, type Language } from '@app/i18n';
import type { Audience } from './audience/audience.js';

/**
 * draft → waiting (for a second look; may be taken back) → sending (its letters are being written) → written: all are with the mail
 * room. From sending and written it may be stopped: what has not left is withdrawn.
 */
export const ANNOUNCEMENT_STATES = ['draft', 'waiting', 'sending', 'written', 'stopped'] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/** Where the one button of its letters leads. */
export const ANNOUNCEMENT_BUTTONS = ['none', 'agenda', 'page'] as const;
export type AnnouncementButton = (typeof ANNOUNCEMENT_BUTTONS)[number];

/** What one language says; each line of `body` is a paragraph. */
export interface AnnouncementText {
  subject: string;
  body: string;
}

export type AnnouncementTexts = Partial<Record<Language, AnnouncementText>>;

/** What its writers decide. */
export interface AnnouncementDraft {
  /** For those who work with it; no letter shows it. */
  name: string;
  audience: Audience;
  texts: AnnouncementTexts;
  button: AnnouncementButton;
}

export interface Announcement extends AnnouncementDraft {
  id: string;
  editionId: string;
  state: AnnouncementState;
  /** Accounts that wrote in it: none of them gives the second look. */
  authorIds: string[];
  writtenBy: string;
  writtenAt: Date;
  submittedBy: string;
  submittedAt: Date | null;
  /** Who approved it, gave it back or stopped it. */
  decidedBy: string;
  decidedAt: Date | null;
  /** Why it was given back or stopped. */
  reason: string;
  endedAt: Date | null;
  /** So many people of so many, while its letters are being written. */
  work: { done: number; total: number | null } | null;
  version: number;
}

/** The language that somebody reads it in: their own, else the first of the six that it has (English first). */
export function languageFor(texts: AnnouncementTexts, wished: Language): Language {
  return texts[wished] ? wished : LANGUAGES.find((language) => texts[language])!;
}
