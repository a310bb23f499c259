import type { Transaction } from '@app/database';
import { COUNTED } from './calendar-revision.js';
import { PROGRAMME_TAG, type CalendarEntry } from './entry.js';
import { fingerprint } from './fingerprint.js';
import { PARTS } from './part.queries.js';

/** A row as PostgreSQL gives it, in the terms of CalendarEntry. */
export const ENTRY_COLUMNS = `e.uid, e.edition_id as "editionId", e.subject_id as "subjectId", e.sequence, e.raised, e.status,
  e.starts_at as "startsAt", e.ends_at as "endsAt", e.all_day as "allDay", e.location, e.tags, e.content,
  ${PARTS} as parts,
  e.created_at as "createdAt", e.modified_at as "modifiedAt"`;

/** Two writers of one edition take turns, so that SEQUENCE counts every change once; other editions go on. */
export async function lockCalendarOf(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('calendar:' || $1, 0))`, [editionId]);
}

export async function entriesOf(tx: Transaction, subjectIds: string[]): Promise<CalendarEntry[]> {
  return tx.query(`select ${ENTRY_COLUMNS} from calendar_entry e where subject_id = any($1::uuid[])`, [subjectIds]);
}

/** What is on the edition's programme and not cancelled, beside what a release names. */
export async function standingEntriesBeside(
  tx: Transaction,
  editionId: string,
  subjectIds: string[],
): Promise<CalendarEntry[]> {
  return tx.query(
    `select ${ENTRY_COLUMNS} from calendar_entry e
     where edition_id = $1 and tags @> $3 and status <> 'CANCELLED' and not subject_id = any($2::uuid[])`,
    [editionId, subjectIds, [PROGRAMME_TAG]],
  );
}

/**
 * Writes all of them in one statement: a release of 300 sessions is one round trip. Last-Modified of the edition's feeds rises with each, by a
 * second at least and whatever the clocks say: readers that compare by it alone miss no change.
 */
export async function saveEntries(tx: Transaction, entries: CalendarEntry[], now: Date): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, contentHash: textHashOf(entry) }));
  await tx.query(
    `with counted as (${COUNTED('select "editionId" from jsonb_to_recordset($1::jsonb) as row ("editionId" uuid)')})
     insert into calendar_entry as known (uid, edition_id, subject_id, sequence, raised, status, starts_at, ends_at, all_day,
       location, tags, content, content_hash, created_at, modified_at, touched_at)
     select uid, "editionId", "subjectId", sequence, coalesce(raised, 0), status, "startsAt", "endsAt", "allDay",
       location, tags, content, "contentHash", "createdAt", "modifiedAt",
       greatest($2::timestamptz, (select max(touched_at) + interval '1 second' from calendar_entry last where last.edition_id = "editionId"))
     from jsonb_to_recordset($1::jsonb) as row (uid text, "editionId" uuid, "subjectId" uuid, sequence integer, raised integer, status text,
       "startsAt" timestamptz, "endsAt" timestamptz, "allDay" boolean, location text, tags text[], content jsonb,
       "contentHash" text, "createdAt" timestamptz, "modifiedAt" timestamptz)
     on conflict (subject_id) do update set sequence = excluded.sequence, raised = excluded.raised, status = excluded.status,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at, all_day = excluded.all_day,
       location = excluded.location, tags = excluded.tags, content = excluded.content,
       content_hash = excluded.content_hash, modified_at = excluded.modified_at,
       touched_at = greatest(excluded.touched_at, known.touched_at)`,
    [JSON.stringify(rows), now],
  );
}

/** Stands for all that a text is made from: feeds compare it instead of texts. Tags are not part of a text. */
function textHashOf({ tags: _tags, raised: _raised, parts = [], ...said }: CalendarEntry): string {
  return fingerprint(parts.length > 0 ? { ...said, parts } : said);
}
