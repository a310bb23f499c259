import type { DataSubject, Transaction } from '@app/database';
import type { DataSource } from 'typeorm';

/** Every night: imports whose day is over, with their files; what was taken stays. Gives how many. */
export function removeExpiredImports(database: DataSource, now: Date): Promise<number> {
  return removeImports(database.manager, 'expires_at <= $1', [now]);
}

/** A file may name anybody, and nobody looks inside: whoever is erased stands in none any more. Who needs one brings it again. */
export async function forgetImportsWith(tx: Transaction, { names }: DataSubject): Promise<void> {
  await removeImports(tx, 'cardinality($1::text[]) > 0', [names]);
}

async function removeImports(tx: Transaction, where: string, values: unknown[]): Promise<number> {
  const [{ removed }] = await tx.query<[{ removed: number }]>(
    `with gone as (delete from task using schedule_import i where i.id = task.id and ${where} returning task.id)
     , files as (delete from stored_file using gone where owner_kind = 'schedule-import' and owner_id = gone.id)
     select count(*)::int as removed from gone`,
    values,
  );
  return removed;
}
