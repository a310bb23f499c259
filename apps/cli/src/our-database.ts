import { type Config, readConfig } from '@app/config';
import { dataSourceFor, migrate, startEmbeddedPostgres } from '@app/database';
import { databaseMustAnswer } from './start/check-database.js';
import { nowRunning } from './start/running-record.js';

/**
 * Runs a command's work on the migrated database: the one of DATABASE_URL, the one of the running `forum start`, or the
 * embedded one, started for as long as the work takes. `asItIs`: without migrating it.
 */
export async function withDatabase<T>(
  work: (databaseUrl: string, config: Config) => Promise<T>,
  { asItIs = false } = {},
): Promise<T> {
  const config = readConfig();
  const url = config.databaseUrl ?? nowRunning(config.dataDir)?.databaseUrl;
  if (url) {
    await databaseMustAnswer(url);
    if (!asItIs) await bringUpToDate(url);
    return work(url, config);
  }
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir });
  try {
    if (!asItIs) await bringUpToDate(postgres.url);
    return await work(postgres.url, config);
  } finally {
    await postgres.stop();
  }
}

/** Applies the migrations that a database lacks. */
export async function bringUpToDate(databaseUrl: string): Promise<void> {
  const source = await dataSourceFor(databaseUrl, { pool: 2, name: 'forum migrate' }).initialize();
  try {
    await migrate(source);
  } finally {
    await source.destroy();
  }
}
