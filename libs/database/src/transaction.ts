import type { DataSource, EntityManager } from 'typeorm';

/** What a room's function receives that writes beside its cause. */
export type Transaction = EntityManager;

/** serialization failure, deadlock: PostgreSQL undid everything, so trying again is safe. */
const WORTH_TRYING_AGAIN = new Set(['40001', '40P01']);
const TRIES = 3;

const followUps = new WeakMap<EntityManager, Array<() => void>>();

/**
 * Runs `work` in one transaction: all of it or nothing. Repeated at most three times when PostgreSQL
 * itself gave it up (40001, 40P01), so `work` must not have effects outside the database; use `afterCommit` for those.
 */
export async function inTransaction<T>(database: DataSource, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return untilNotGivenUp(async () => {
    const pending: Array<() => void> = [];
    const result = await database.transaction(async (tx) => {
      followUps.set(tx, pending);
      return work(tx);
    });
    for (const followUp of pending) followUp();
    return result;
  });
}

/** Tries again what PostgreSQL itself gave up (40001, 40P01), at most three times; for whatever is one transaction by itself. */
export async function untilNotGivenUp<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (fault) {
      const code = (fault as { code?: string }).code;
      if (!code || !WORTH_TRYING_AGAIN.has(code) || attempt === TRIES) throw fault;
      await new Promise((wake) => setTimeout(wake, 10 * attempt + Math.random() * 30));
    }
  }
}

/** Called when the transaction has been committed; lost in a crash, so nothing precious may hang on it. */
export function afterCommit(tx: Transaction, followUp: () => void): void {
  const pending = followUps.get(tx);
  if (!pending) throw new Error('afterCommit needs a transaction of inTransaction');
  pending.push(followUp);
}
