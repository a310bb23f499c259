import type { Transaction } from '@app/database';

/** For so many seconds after a decision at the desk its letter stays here, and the decision can be undone as if it never was. */
export const SECONDS_TO_UNDO = 20;

/** When a letter that is written now may leave. The database's clock counts, since it is the one that lets letters go. */
export async function afterTimeToUndo(tx: Transaction): Promise<Date> {
  const [{ at }] = await tx.query<[{ at: Date }]>(`select now() + make_interval(secs => $1) as at`, [SECONDS_TO_UNDO]);
  return at;
}
