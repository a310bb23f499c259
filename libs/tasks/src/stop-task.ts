import type { Transaction } from '@app/database';
import { readTask, type TasksOf } from './tasks.queries.js';

/**
 * Stops a task; what is done stays done, and the worker lets go of it at its next step. Gives whether this stopped it: twice, or too
 * late, changes nothing. Refuses `tasks.unknown`.
 */
export async function stopTask(tx: Transaction, id: string, of: TasksOf, now: Date): Promise<boolean> {
  await readTask(tx, id, of);
  const [, stopped] = await tx.query<[unknown, number]>(
    `update task set state = 'stopped', ended_at = $2, touched_at = $2, held = false where id = $1 and state = 'running'`,
    [id, now],
  );
  return stopped > 0;
}
