import type { Language } from '@app/i18n';
import type { EntityManager } from 'typeorm';
import type { LetterFailure, LetterState } from './letter.js';
import type { SuppressionReason } from './suppressed-addresses.js';

/** A letter as staff see it: what it is, to whom, and how far it came; never its secrets. */
export interface LetterRow {
  id: string;
  editionId: string | null;
  kind: string;
  subject: { kind: string; id: string };
  to: { address: string; name: string; language: Language };
  isProtected: boolean;
  state: LetterState;
  attempts: number;
  createdAt: Date;
  /** When it is tried next, while it waits. */
  sendAfter: Date;
  acceptedAt: Date | null;
  failure: LetterFailure | null;
  /** The other server's last words. */
  lastReply: string | null;
  /** Its address is known not to be reached; letters that a person needs go there all the same. */
  notReached: { reason: SuppressionReason; since: Date } | null;
  /** It has failed, and what it needs is still there. */
  canBeSentAgain: boolean;
  /** It was accepted, and its words are still whole. */
  mayGoOnceMore: boolean;
}

/** Which letters somebody may know of; the others are not there for them. */
export interface LettersSeen {
  /** Only for the protocol office and the secretariat. */
  withProtected: boolean;
  /** The rooms whose letters they are, as the first part of `kind` names them, or whole kinds; undefined: all. */
  rooms?: readonly string[];
}

/** Letters with one of these subjects, to one of these addresses, or named themselves. */
export interface LettersAbout {
  subjectIds: string[];
  /** Normal forms (`parseAddress`). */
  emailKeys: string[];
  ids: string[];
}

export interface LetterFilter extends LettersSeen {
  editionId: string;
  state?: LetterState;
  subject?: { kind: string; id: string };
  /** Those alone that belong to somebody or something. */
  about?: LettersAbout;
  /** `next` of the page before. */
  after?: string;
  /** 1–200, default 50. */
  limit?: number;
}

const COLUMNS = `id, edition_id, kind, subject_kind, subject_id, to_address, to_name, language, is_protected, state, attempts,
  created_at, send_after, accepted_at, failure, last_reply,
  state = 'failed' and not secrets_erased as can_be_sent_again,
  state = 'sent' and to_address <> '' and (not secrets_erased or split_part(kind, '.', 1) = 'announcements') as may_go_once_more,
  (select json_build_object('reason', reason, 'since', since) from suppressed_address where email_key = lower(to_address)) as not_reached`;

/** An edition's letters, the newest first. `next` is undefined on the last page. */
export async function lettersOf(
  db: EntityManager,
  filter: LetterFilter,
): Promise<{ letters: LetterRow[]; next?: string }> {
  const limit = Math.min(Math.max(filter.limit ?? 50, 1), 200);
  const [createdAt, id] = readCursor(filter.after);
  const rows = await db.query(
    `select ${COLUMNS}, created_at::text as cursor_at from letter
     where edition_id = $1 and ($2::text is null or state = $2)
       and ($3 or not is_protected) and ($9::text[] is null or split_part(kind, '.', 1) = any($9) or kind = any($9))
       and ($4::text is null or (subject_kind = $4 and subject_id = $5))
       and ($10::text[] is null or subject_id = any($10) or lower(to_address) = any($11) or id = any($12::uuid[]))
       and ($6::timestamptz is null or (created_at, id) < ($6::timestamptz, $7::uuid))
     order by created_at desc, id desc limit $8`,
    [
      filter.editionId,
      filter.state ?? null,
      filter.withProtected,
      filter.subject?.kind ?? null,
      filter.subject?.id ?? null,
      createdAt,
      id,
      limit + 1,
      filter.rooms ?? null,
      filter.about?.subjectIds ?? null,
      filter.about?.emailKeys ?? null,
      filter.about?.ids ?? null,
    ],
  );
  const last = rows[limit - 1];
  return { letters: rows.slice(0, limit).map(toLetterRow), next: rows.length > limit ? cursorOf(last) : undefined };
}

/** How many letters of an edition are in each state; states without any are 0. */
export async function letterCounts(
  db: EntityManager,
  filter: LettersSeen & { editionId: string },
): Promise<Record<LetterState, number>> {
  const rows = await db.query(
    `select state, count(*)::int as letters from letter
     where edition_id = $1 and ($2 or not is_protected) and ($3::text[] is null or split_part(kind, '.', 1) = any($3) or kind = any($3))
     group by state`,
    [filter.editionId, filter.withProtected, filter.rooms ?? null],
  );
  const counts = { waiting: 0, sending: 0, sent: 0, failed: 0, withdrawn: 0 };
  for (const { state, letters } of rows as Array<{ state: LetterState; letters: number }>) counts[state] = letters;
  return counts;
}

/** One letter, or undefined when there is none or the person may not know of it. */
export async function letterOf(
  db: EntityManager,
  id: string,
  { withProtected, rooms }: LettersSeen,
): Promise<LetterRow | undefined> {
  const rows = await db.query(
    `select ${COLUMNS} from letter
     where id = $1 and ($2 or not is_protected) and ($3::text[] is null or split_part(kind, '.', 1) = any($3) or kind = any($3))`,
    [id, withProtected, rooms ?? null],
  );
  return rows[0] && toLetterRow(rows[0]);
}

function cursorOf({ cursor_at, id }: { cursor_at: string; id: string }): string {
  return Buffer.from(`${cursor_at}|${id}`).toString('base64url');
}

/** A cursor that is not ours begins at the beginning. */
function readCursor(cursor: string | undefined): [string, string] | [null, null] {
  const [, createdAt, id] =
    /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+\d\d(?::\d\d)?)\|([0-9a-f-]{36})$/.exec(
      Buffer.from(cursor ?? '', 'base64url').toString(),
    ) ?? [];
  return createdAt && id ? [createdAt, id] : [null, null];
}

function toLetterRow(row: Record<string, never>): LetterRow {
  return {
    id: row.id,
    editionId: row.edition_id,
    kind: row.kind,
    subject: { kind: row.subject_kind, id: row.subject_id },
    to: { address: row.to_address, name: row.to_name, language: row.language },
    isProtected: row.is_protected,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    sendAfter: row.send_after,
    acceptedAt: row.accepted_at,
    failure: row.failure,
    lastReply: row.last_reply,
    notReached: toNotReached(row.not_reached),
    canBeSentAgain: row.can_be_sent_again,
    mayGoOnceMore: row.may_go_once_more,
  };
}

function toNotReached(found: { reason: SuppressionReason; since: string } | null): LetterRow['notReached'] {
  return found && { reason: found.reason, since: new Date(found.since) };
}
