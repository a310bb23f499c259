import type { Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { stopTask } from '@app/tasks';

/** Stops the making of one's own list; twice, or too late, changes nothing. Refuses `tasks.unknown`. */
export async function stopList(tx: Transaction, editionId: string, id: string, by: Actor, now: Date): Promise<void> {
  const stopped = await stopTask(tx, id, { kind: 'registration-list', editionId, byId: by.id }, now);
  if (!stopped) return;
  const subject = { kind: 'registration-list', id };
  await recordAudit(tx, { by, action: 'reporting.list-stopped', subject, editionId }, now);
}
