import type { DataSource } from 'typeorm';

/** Nobody repeats a request after a day. */
const KEPT_HOURS = 24;

/** Every night: forgets old idempotency keys. Gives how many. */
export async function forgetOldKeys(database: DataSource, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  const [, forgotten] = await database.query<[unknown, number]>(`delete from idempotency_key where created_at < $1`, [
    before,
  ]);
  return forgotten;
}
