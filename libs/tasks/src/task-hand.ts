import { inTransaction, type Transaction } from '@app/database';
import { ringBell } from '@app/jobs';
import type { DataSource } from 'typeorm';
import { type Task, TASK, TASK_KINDS, taskOf, type TaskRow } from './task.js';

/** Whoever has a task in hand says so at least this often, or it is taken for dead and another goes on. */
export const SILENT_SECONDS = 30;

/** So many parts that ended by a fault or a death, and the task is given up. */
const FAULTS_AT_MOST = 10;

/**
 * A task in the hand of one worker: the `turn` that it took fences off everybody who had it before. A worker that was taken for dead
 * and wakes up again finds that it no longer holds it, before it changes anything.
 */
export class TaskHand {
  private constructor(
    private readonly database: DataSource,
    private readonly clock: { now(): Date },
    readonly task: Task,
    private readonly turn: number,
  ) {}

  /** Takes a running task of these kinds that nobody holds; undefined: another holds it, or it is over. */
  static async take(
    database: DataSource,
    id: string,
    clock: { now(): Date },
    kinds: readonly string[] = TASK_KINDS,
  ): Promise<TaskHand | undefined> {
    const now = clock.now();
    const [[row]] = await database.query<[Array<TaskRow & { turn: number; faults: number }>, number]>(
      `update task set held = true, turn = turn + 1, faults = faults + held::int, touched_at = $2
       where id = $1 and kind = any($4) and state = 'running' and (not held or touched_at < $3) returning ${TASK}, turn, faults`,
      [id, now, silentSince(now), kinds],
    );
    if (!row) return undefined;
    const { turn, faults, ...task } = row;
    const hand = new TaskHand(database, clock, taskOf(task), turn);
    if (faults <= FAULTS_AT_MOST) return hand;
    await inTransaction(database, (tx) => hand.end(tx, 'failed'));
    return undefined;
  }

  get now(): Date {
    return this.clock.now();
  }

  /** Writes how far it is. False: it was stopped, or another holds it by now; then nothing more may be done. */
  async tell(done: number, total?: number): Promise<boolean> {
    const [, told] = await this.database.query<[unknown, number]>(
      `update task set done = $3, total = coalesce($4, total), touched_at = $5 where ${MINE}`,
      [this.task.id, this.turn, done, total ?? null, this.now],
    );
    return told > 0;
  }

  /** Locks the task for this transaction. False: as with `tell`. */
  async holds(tx: Transaction): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select 1 from task where ${MINE} for update`, [this.task.id, this.turn]);
    return rows.length > 0;
  }

  /** Nothing is left to do. False: as with `tell`. */
  async end(tx: Transaction, state: 'done' | 'failed' = 'done'): Promise<boolean> {
    const [, ended] = await tx.query<[unknown, number]>(
      `update task set state = $3, held = false, ended_at = $4, touched_at = $4 where ${MINE}`,
      [this.task.id, this.turn, state, this.now],
    );
    return ended > 0;
  }

  /** Lets go after a part, and rings for the next one; what is over is left alone. */
  async letGo(): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const [, left] = await tx.query<[unknown, number]>(
        `update task set held = false, touched_at = $3 where ${MINE}`,
        [this.task.id, this.turn, this.now],
      );
      if (left > 0) await ringBell(tx, 'go-on-with-task', this.task.id);
    });
  }

  /** Lets go after a fault; the queue tries again, then the sweep. */
  async dropAfterFault(): Promise<void> {
    await this.database.query(`update task set held = false, faults = faults + 1, touched_at = $3 where ${MINE}`, [
      this.task.id,
      this.turn,
      this.now,
    ]);
  }
}

const MINE = `id = $1 and turn = $2 and held and state = 'running'`;

/** Whoever was last heard of before this is silent. */
export function silentSince(now: Date): Date {
  return new Date(now.getTime() - SILENT_SECONDS * 1000);
}
