import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { beginTask } from '@app/tasks';
import { ListsEnough } from '../reporting.errors.js';
import { LIST_HOURS, type ListWish } from './registration-list.js';

const AT_ONCE = 3;

/**
 * Asks the worker for a list as a file for `by` alone. Asking for the same while it is being made is that one. Refuses
 * `reporting.lists-enough`. Gives its id.
 */
export async function askForList(
  tx: Transaction,
  edition: Pick<Edition, 'id'>,
  { filter, language }: ListWish,
  by: Actor,
  now: Date,
): Promise<string> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('registration-list:' || $1, 0))`, [by.id]);
  const running = await tx.query<Array<{ id: string; isSame: boolean }>>(
    `select task.id, task.edition_id = $2 and l.filter = $3 and l.language = $4 as "isSame"
     from task join registration_list l using (id) where by_id = $1 and state = 'running'`,
    [by.id, edition.id, JSON.stringify(filter), language],
  );
  const same = running.find(({ isSame }) => isSame);
  if (same) return same.id;
  if (running.length >= AT_ONCE) throw new ListsEnough(AT_ONCE);
  const id = await beginTask(tx, { kind: 'registration-list', editionId: edition.id }, by, now);
  await tx.query(`insert into registration_list (id, filter, language, expires_at) values ($1, $2, $3, $4)`, [
    id,
    JSON.stringify(filter),
    language,
    new Date(now.getTime() + LIST_HOURS * 3_600_000),
  ]);
  const subject = { kind: 'registration-list', id };
  await recordAudit(tx, { by, action: 'reporting.list-asked', subject, editionId: edition.id }, now);
  return id;
}
