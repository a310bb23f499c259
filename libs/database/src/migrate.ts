import type { DataSource } from 'typeorm';

/** Any number of processes may start on an empty database at once; this number is the lock that lets one migrate. */
const MIGRATION_LOCK = 20270705;

/** Brings the schema up to date. Safe to call from many processes at the same time: the others wait and find nothing to do. */
export async function migrate(database: DataSource): Promise<void> {
  const lockHolder = database.createQueryRunner();
  await lockHolder.connect();
  try {
    await lockHolder.query('set lock_timeout = 0; set statement_timeout = 0');
    await lockHolder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await lockHolder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lockHolder.query('reset lock_timeout; reset statement_timeout').catch(() => undefined);
    await lockHolder.release();
  }
}
