import type { Transaction } from '@app/database';

/** PostgreSQL's channel on which a floor says that it changed. Its notices carry the id of the session and nothing else. */
export const FLOOR_CHANNEL = 'floor';

/** With the commit, every API process that shows this floor reads it anew. */
export async function tellFollowers(tx: Transaction, sessionId: string): Promise<void> {
  await tx.query(`select pg_notify('${FLOOR_CHANNEL}', $1)`, [sessionId]);
}
