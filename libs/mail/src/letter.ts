import type { Language } from '@app/i18n';
import type { LetterAttachment, LetterDifference, LetterLine } from './write-letter.js';

/**
 * waiting → sending → sent; from sending back to waiting after a passing trouble, to failed after a lasting one. From waiting to
 * withdrawn when what it belongs to was stopped.
 */
export const LETTER_STATES = ['waiting', 'sending', 'sent', 'failed', 'withdrawn'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/**
 * Why we stopped trying. refused: the other server said no for good · gave-up: eight tries met only passing trouble ·
 * unwritable: our template does not fit the data · interrupted: the worker died over it again and again · returned: it was
 * taken over and came back · suppressed: one to many, whose address is known not to be reached; it was not tried.
 */
export type LetterFailure = 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | 'returned' | 'suppressed';

/** A letter in the hands of a worker. */
export interface ClaimedLetter {
  id: string;
  claim: string;
  editionId: string | null;
  kind: string;
  line: LetterLine;
  /** One to many, whose address is known not to be reached: it is not sent. */
  isSpared: boolean;
  to: { address: string; name: string; language: Language };
  data: Record<string, string | number | string[]>;
  secrets: Record<string, string>;
  /** Parts in the edition's own words, as they were in use when it was written. */
  ownWords: Record<string, string> | null;
  qr: string | null;
  attachments: LetterAttachment[];
  /** See LetterDraft. */
  calendar: string | null;
  differences: LetterDifference[];
  /** Message-IDs of what went to them before in the same thread, oldest first; the last one is what it answers. */
  earlier: string[];
  /** Without angle brackets; the same at every try. */
  messageId: string;
  /** The Date header, the same at every try: when it was first taken up. */
  datedAt: Date;
  /** This try included. */
  attempts: number;
}
