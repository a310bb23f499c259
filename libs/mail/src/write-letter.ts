import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import type { Language } from '@app/i18n';
import { ringBell } from '@app/jobs';
import { domainOf, parseAddress } from './address.js';
import { wordsInUse } from './letter-sql.js';
import { plain } from './literal.js';

/** A letter that some room has decided to write. */
export interface LetterDraft {
  /** `<namespace>.<name>`, e.g. `registration.acknowledgement`: its words stand at `registration:letters.acknowledgement`. */
  kind: string;
  /** What it is written for, once: `registration:<id>:acknowledged`. A second letter for the same cause is not written. */
  cause: string;
  editionId?: string;
  subject: { kind: string; id: string };
  to: { address: string; name: string; language: Language };
  /** Values for the template, already in words of the recipient's language. Shown as typed: never as markup, never as a link. */
  data?: Record<string, string | number | string[]>;
  /** Like `data`, but erased once the letter is accepted. `link` is the button's path, e.g. `/wsis2027/en/register/prove?token=…`. */
  secrets?: Record<string, string>;
  /** To or about a minister: only the protocol office and the secretariat see it. */
  isProtected?: boolean;
  /** Text of a QR code shown in the letter. */
  qr?: string;
  attachments?: LetterAttachment[];
  /**
   * One iCalendar object with its METHOD, for the calendar of the recipient: goes out as the last part of multipart/alternative. Made by
   * the calendar room; what only the sender of letters knows stands in it as SENDER_LATER and BASE_URL_LATER, its lines are not folded.
   */
  calendar?: string;
  /** Id of an earlier letter to the same person: both stand in one thread. */
  answersLetter?: string;
  /** What changed for the recipient, shown after the facts: was → is. In words of their language, shown as typed. */
  differences?: LetterDifference[];
  /** Letters to one person about one thing hang together in their mailbox: `changes:<edition>:<person>`. */
  thread?: string;
  /** Words for it alone; default: those that the edition has in use for its kind and language. */
  ownWords?: Record<string, string>;
  /** Not before this instant; default: at once. */
  sendAfter?: Date;
  /**
   * `own` (default): to one person, for something of theirs; leaves at once. `many`: one of a sending to many; leaves at the mail room's
   * pace, a few at a time, and never before anybody's own (docs/decisions/0032).
   */
  line?: LetterLine;
}

export type LetterLine = 'own' | 'many';

/** One thing that differs, readable at a glance. */
export interface LetterDifference {
  /** What happened: `Moved`. */
  mark: string;
  /** What it happened to. */
  title: string;
  /** BCP 47 tag of the title. */
  titleLanguage: string;
  /** Path of its page, e.g. `/wsis2027/en/sessions/AB12CD`; left out: it has none. */
  path?: string;
  /** Line by line: `When`, what was and what is; a line that did not change has `is` alone, what is gone has `was` alone. */
  lines: Array<{ label: string; was?: string; is?: string }>;
}

export interface LetterAttachment {
  fileName: string;
  contentType: string;
  text: string;
}

/**
 * Writes a letter into the outbox in the transaction of its cause and rings for it (those to many are rung for by `letBulkGo`): no letter without its cause, no cause
 * without its letter. An address that `parseAddress` refuses is a mistake of the caller. Gives the id of the letter, also when it stood there already.
 */
export async function writeLetter(tx: Transaction, letter: LetterDraft): Promise<string> {
  const id = randomUUID();
  const to = parseAddress(letter.to.address);
  if (!to) throw new Error(`a letter of kind ${letter.kind} needs an address that parseAddress accepts`);
  const written = await tx.query(
    `insert into letter (id, edition_id, kind, cause_key, subject_kind, subject_id, to_address, to_name, language,
                         data, secrets, is_protected, qr, attachments, send_after, calendar, answers_letter, differences, thread, line,
                         to_domain, own_words)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, coalesce($15::timestamptz, now()), $16, $17, $18, $19, $20,
             $21, coalesce($22::jsonb, ${wordsInUse('$2', '$3', '$9')}))
     on conflict (cause_key) do nothing returning id`,
    [
      id,
      letter.editionId ?? null,
      letter.kind,
      letter.cause,
      letter.subject.kind,
      letter.subject.id,
      to.address,
      plain(letter.to.name),
      letter.to.language,
      JSON.stringify(letter.data ?? {}),
      letter.secrets ? JSON.stringify(letter.secrets) : null,
      letter.isProtected ?? false,
      letter.qr ?? null,
      JSON.stringify(letter.attachments ?? []),
      letter.sendAfter ?? null,
      letter.calendar ?? null,
      letter.answersLetter ?? null,
      JSON.stringify(letter.differences ?? []),
      letter.thread ?? null,
      letter.line ?? 'own',
      letter.line === 'many' ? domainOf(to.address) : null,
      letter.ownWords ? JSON.stringify(letter.ownWords) : null,
    ],
  );
  if (written.length === 0) return earlierLetter(tx, letter.cause);
  if (letter.line !== 'many') await ringBell(tx, 'send-letter', id, letter.sendAfter);
  return id;
}

async function earlierLetter(tx: Transaction, cause: string): Promise<string> {
  const [row] = await tx.query('select id from letter where cause_key = $1', [cause]);
  return row.id;
}
