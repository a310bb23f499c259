import type { DataSubject, Transaction } from '@app/database';
import type { DataSource } from 'typeorm';

/** Every night: lists whose time is over, with their files. Gives how many. */
export function removeExpiredLists(database: DataSource, now: Date): Promise<number> {
  return removeLists(database.manager, 'expires_at <= $1', [now]);
}

/**
 * Whoever is erased must not stand in a file any more: every list of the editions of these registrations goes, also one that is
 * being made. Who needs it asks again.
 */
export async function forgetListsWith(tx: Transaction, { registrationIds }: DataSubject): Promise<void> {
  await removeLists(tx, `edition_id in (select edition_id from registration where id = any($1::uuid[]))`, [
    registrationIds,
  ]);
}

async function removeLists(tx: Transaction, where: string, values: unknown[]): Promise<number> {
  const [{ removed }] = await tx.query<[{ removed: number }]>(
    `with gone as (
       delete from task using registration_list l where l.id = task.id and ${where} returning task.id)
     , files as (delete from stored_file using gone where owner_kind = 'registration-list' and owner_id = gone.id)
     select count(*)::int as removed from gone`,
    values,
  );
  return removed;
}
