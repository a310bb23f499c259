import { Logger } from '@nestjs/common';
import { dataSourceFor } from '@app/database';

const PAUSE = 1000;

/** Resolves when the database answers and has the schema of this release. Says once what it waits for. */
export async function waitForDatabase(url: string, stop: AbortSignal): Promise<void> {
  let said = '';
  while (!stop.aborted) {
    const missing = await whatIsMissing(url);
    if (!missing) return;
    if (missing !== said) new Logger('Worker').warn(`waiting: ${missing}`);
    said = missing;
    await new Promise((wake) => setTimeout(wake, PAUSE));
  }
}

async function whatIsMissing(url: string): Promise<string | undefined> {
  const database = dataSourceFor(url, { pool: 1, name: 'forum worker' });
  try {
    await database.initialize();
    return (await database.showMigrations()) ? 'the database has not been migrated yet' : undefined;
  } catch (fault) {
    const { message, code } = fault as { message?: string; code?: string };
    return `the database does not answer (${message || code})`;
  } finally {
    if (database.isInitialized) await database.destroy();
  }
}
