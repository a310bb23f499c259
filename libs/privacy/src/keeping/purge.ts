import { inTransaction, type Transaction } from '@app/database';
import { systemActor } from '@app/identity';
import { beginTask, type TaskHand, type TaskWork, TaskWorks } from '@app/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DueRemoval, dueRemovals } from './due-removals.js';

/** So long a part lasts; then other work of its queue has its turn. */
const A_PART_MS = 2_000;

/** `with-its-removal`: how many were removed is noted in the transaction that removes them. `afterwards` only shows what that protects from. */
export type Noting = 'with-its-removal' | 'afterwards';

/** Every night: asks for the removal of whatever has been kept long enough. One that is still under way goes on instead. */
export async function beginPurge(database: DataSource, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('purge', 0))`);
    const running = await tx.query<unknown[]>(`select 1 from task where kind = 'purge' and state = 'running'`);
    if (running.length === 0) await beginTask(tx, { kind: 'purge', editionId: null }, systemActor('retention'), now);
  });
}

/**
 * Removes what had been kept long enough when the purge was begun, in every edition, in small transactions: killed in the middle,
 * another worker goes on. What was removed, and how many, stands in `retention_run`; never whose it was.
 */
@Injectable()
export class PurgeWork implements TaskWork {
  constructor(
    works: TaskWorks,
    @Inject(DataSource) private readonly database: DataSource,
  ) {
    works.add('purge', this);
  }

  async goOn(hand: TaskHand, noting: Noting = 'with-its-removal'): Promise<void> {
    const until = performance.now() + A_PART_MS;
    const due = await dueRemovals(this.database, hand.task.askedAt);
    const later: Array<[DueRemoval, number]> = [];
    for (const [place, removal] of due.entries()) {
      for (let removed = -1; removed !== 0;) {
        if (!(await hand.tell(place, due.length))) return;
        removed = await this.removeSome(hand, removal, noting);
        if (noting === 'afterwards') later.push([removal, removed]);
        if (removed > 0 && performance.now() > until) return;
      }
    }
    for (const [removal, removed] of later) await note(this.database.manager, hand, removal, removed);
    await hand.tell(due.length, due.length);
    await inTransaction(this.database, (tx) => hand.end(tx));
  }

  private removeSome(hand: TaskHand, removal: DueRemoval, noting: Noting): Promise<number> {
    return inTransaction(this.database, async (tx) => {
      const removed = await removal.removeSome(tx);
      if (noting === 'with-its-removal') await note(tx, hand, removal, removed);
      return removed;
    });
  }
}

async function note(
  tx: Transaction,
  { task, now }: TaskHand,
  { editionId, kind }: DueRemoval,
  removed: number,
): Promise<void> {
  if (removed === 0) return;
  await tx.query(
    `insert into retention_run (task_id, edition_id, kind, at, removed) values ($1, $2, $3, $4, $5)
     on conflict (task_id, coalesce(edition_id, '00000000-0000-0000-0000-000000000000'), kind) where task_id is not null
     do update set removed = retention_run.removed + excluded.removed, at = excluded.at`,
    [task.id, editionId, kind, now, removed],
  );
}
