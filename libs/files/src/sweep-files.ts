import { inTransaction, type Transaction } from '@app/database';
import type { DataSource } from 'typeorm';
import type { FileStore } from './file-store.js';

const AT_A_TIME = 50;

/**
 * Removes bytes that are nobody's: of files whose row is gone, and of those that were put and never kept. Every minute; killed in
 * the middle it goes on next time. Gives how many.
 */
export async function removeLooseBytes(database: DataSource, store: FileStore, now: Date): Promise<number> {
  let removed = 0;
  for (let some = AT_A_TIME; some === AT_A_TIME; removed += some) {
    some = await inTransaction(database, (tx) => removeSome(tx, store, now));
  }
  return removed;
}

/** The rows are locked first: whoever keeps one of them waits, and then finds it gone. */
async function removeSome(tx: Transaction, store: FileStore, now: Date): Promise<number> {
  const rows = await tx.query<Array<{ id: string }>>(
    `select id from loose_file loose where remove_at <= $1 and not exists (select from stored_file where id = loose.id)
     order by remove_at, id limit ${AT_A_TIME} for update skip locked`,
    [now],
  );
  const ids = rows.map(({ id }) => id);
  for (const id of ids) await store.place.remove(id);
  await tx.query(`delete from loose_file where id = any($1)`, [ids]);
  return ids.length;
}

/** Every night: files whose time is over. Gives how many. */
export async function removeExpiredFiles(database: DataSource, now: Date): Promise<number> {
  const [, removed] = await database.query<[unknown, number]>(`delete from stored_file where kept_until <= $1`, [now]);
  return removed;
}
