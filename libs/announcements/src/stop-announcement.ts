import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { withdrawWaiting } from '@app/mail';
import { stopTask } from '@app/tasks';
import type { Announcement } from './announcement.js';
import { NothingToStop } from './announcements.errors.js';
import { lockAnnouncement, readAnnouncement, readProgress } from './announcements.queries.js';
import { note } from './draft-announcement.js';

/**
 * Stops an announcement at once: nobody is written to any more, and letters that have not left are withdrawn. Who has got theirs has it.
 * Refuses `announcements.unknown`, `announcements.nothing-to-stop`.
 */
export async function stopAnnouncement(
  tx: Transaction,
  edition: Edition,
  id: string,
  reason: string,
  by: Actor,
  now: Date,
): Promise<Announcement> {
  await stopWriting(tx, edition, id, now); // before the row: the worker takes the task first, too
  const { state } = await lockAnnouncement(tx, edition.id, id);
  const progress = (await readProgress(tx, [id])).get(id);
  const isUnderWay = state === 'sending' || (state === 'written' && progress !== undefined && progress.waiting > 0);
  if (!isUnderWay) throw new NothingToStop();
  const withdrawn = await withdrawWaiting(tx, await lettersOfAnnouncement(tx, id));
  await tx.query(
    `update announcement set state = 'stopped', reason = $2, decided_by = $3, decided_at = $4, ended_at = $4, version = version + 1
     where id = $1`,
    [id, reason, by.name, now],
  );
  await note(tx, edition, id, 'announcements.stopped', by, now, { withdrawn, ...(reason && { reason }) });
  return readAnnouncement(tx, edition.id, id);
}

async function stopWriting(tx: Transaction, edition: Edition, id: string, now: Date): Promise<void> {
  const [known] = await tx.query<Array<{ taskId: string | null }>>(
    `select task_id as "taskId" from announcement where edition_id = $1 and id = $2`,
    [edition.id, id],
  );
  if (known?.taskId) await stopTask(tx, known.taskId, { kind: 'send-announcement', editionId: edition.id }, now);
}

async function lettersOfAnnouncement(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.query<Array<{ letterId: string }>>(
    `select letter_id as "letterId" from announcement_recipient where announcement_id = $1 and letter_id is not null`,
    [id],
  );
  return rows.map(({ letterId }) => letterId);
}
