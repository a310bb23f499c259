import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import type { LetterState } from '@app/mail';
import type { Announcement } from './announcement.js';
import { NoSuchAnnouncement } from './announcements.errors.js';

const ANNOUNCEMENT = `a.id, a.edition_id as "editionId", a.name, a.state, a.texts, a.button,
  jsonb_build_object('group', a.group_code, 'parameters', a.parameters) as audience, a.author_ids as "authorIds",
  a.written_by as "writtenBy", a.written_at as "writtenAt", a.submitted_by as "submittedBy", a.submitted_at as "submittedAt",
  a.decided_by as "decidedBy", a.decided_at as "decidedAt", a.reason, a.ended_at as "endedAt", a.version,
  case when t.state = 'running' then jsonb_build_object('done', t.done, 'total', t.total) end as work`;
const FROM = `from announcement a left join task t on t.id = a.task_id`;

/** An edition's announcements, those that were written in last first; at most 200. */
export function readAnnouncements(reader: Reader, editionId: string): Promise<Announcement[]> {
  return reader.query<Announcement[]>(
    `select ${ANNOUNCEMENT} ${FROM} where a.edition_id = $1 order by a.written_at desc, a.id limit 200`,
    [editionId],
  );
}

/** Refuses `announcements.unknown`, also for one of another edition. */
export async function readAnnouncement(reader: Reader, editionId: string, id: string): Promise<Announcement> {
  const [found] = await reader.query<Announcement[]>(
    `select ${ANNOUNCEMENT} ${FROM} where a.edition_id = $1 and a.id = $2`,
    [editionId, id],
  );
  if (!found) throw new NoSuchAnnouncement();
  return found;
}

/** Nobody else changes it until the transaction ends. */
export async function lockAnnouncement(tx: Transaction, editionId: string, id: string): Promise<Announcement> {
  await tx.query(`select from announcement where edition_id = $1 and id = $2 for update`, [editionId, id]);
  return readAnnouncement(tx, editionId, id);
}

/** How far the letters of announcements are with the mail room; `unwritten`: people whose letter is still to be written. */
export type Progress = Record<LetterState | 'unwritten', number>;

export const NO_LETTERS: Progress = { unwritten: 0, waiting: 0, sending: 0, sent: 0, failed: 0, withdrawn: 0 };

/** By announcement; one without recipients is missing. */
export async function readProgress(reader: Reader, ids: string[]): Promise<Map<string, Progress>> {
  const rows = await reader.query<Array<{ id: string; state: keyof Progress; letters: number }>>(
    `select r.announcement_id as id, coalesce(l.state, 'unwritten') as state, count(*)::int as letters
     from announcement_recipient r left join letter l on l.id = r.letter_id
     where r.announcement_id = any($1::uuid[]) and (r.standing = 'reached' or r.letter_id is not null) group by 1, 2`,
    [ids],
  );
  const found = new Map<string, Progress>();
  for (const { id, state, letters } of rows) found.set(id, { ...NO_LETTERS, ...found.get(id), [state]: letters });
  return found;
}
