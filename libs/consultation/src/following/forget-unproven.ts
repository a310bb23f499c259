import { inTransaction } from '@app/database';
import type { DataSource } from 'typeorm';

/**
 * Every night: submissions that nobody proved in time go with all that hangs on them, and so do half-filled forms whose two weeks are
 * over. Gives how many.
 */
export async function forgetUnproven(database: DataSource, now: Date): Promise<number> {
  return inTransaction(database, async (tx) => {
    const over = await tx.query<Array<{ id: string }>>(
      `select id from submission where status = 'submitted' and prove_by < $1 order by id limit 500 for update skip locked`,
      [now],
    );
    const ids = over.map(({ id }) => id);
    for (const table of ['co_organizer', 'submission_link']) {
      await tx.query(`delete from ${table} where submission_id = any($1::uuid[])`, [ids]);
    }
    await tx.query(`delete from submission where id = any($1::uuid[])`, [ids]);
    const [, forms] = await tx.query<[unknown, number]>(`delete from submission_draft where expires_at <= $1`, [now]);
    return ids.length + forms;
  });
}
