import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { ringBell } from '@app/jobs';
import type { TaskKind } from './task.js';

export interface TaskWish {
  kind: TaskKind;
  editionId: string | null;
  /** How many there are to do, where that is known beforehand. */
  total?: number;
}

/** Asks for long work in the transaction of its cause, and rings for the worker. Gives its id. */
export async function beginTask(
  tx: Transaction,
  { kind, editionId, total }: TaskWish,
  by: Actor,
  now: Date,
): Promise<string> {
  const [{ id }] = await tx.query<[{ id: string }]>(
    `insert into task (kind, edition_id, total, by_kind, by_id, by_name, asked_at, touched_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7) returning id`,
    [kind, editionId, total ?? null, by.kind, by.id ?? null, by.name, now],
  );
  await ringBell(tx, 'go-on-with-task', id);
  return id;
}
