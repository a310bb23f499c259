import type { Connection } from './tables.js';

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** Does `work` while no foreign key is looked at, and then checks them all; in the transaction of the caller. Needs the owner, no superuser. */
export async function withoutForeignKeys<T>(db: Connection, work: () => Promise<T>): Promise<T> {
  const keys = await foreignKeys(db);
  for (const { table, name } of keys) await db.query(`alter table ${table} drop constraint ${name}`);
  const result = await work();
  for (const { table, name, definition } of keys)
    await db.query(`alter table ${table} add constraint ${name} ${definition}`);
  return result;
}

async function foreignKeys(db: Connection): Promise<ForeignKey[]> {
  const { rows } = await db.query(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  return rows;
}
