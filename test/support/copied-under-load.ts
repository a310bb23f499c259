import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, type BackupOptions } from '@app/database';
import pg from 'pg';
import { applicants } from './applicants.js';
import { aDatabase, type TestDatabase } from './database.js';
import { aForumOfProcesses, onPostgres } from './forum-of-processes.js';
import { eventually } from './letters.js';
import { ownProcess } from './own-process.js';

/** A copy that was made in the middle of an opening day. */
export interface CopiedUnderLoad {
  file: string;
  /** Registrations that came in after the moment of the copy, while it was being written. */
  meanwhile: number;
  /** An empty, migrated database to restore into. */
  target: TestDatabase;
  seconds: number;
  clear(): Promise<void>;
}

/**
 * `before` people have applied and get their letters; in the middle of the copy `meanwhile` more apply. The copy stops at a table that
 * the test holds, after it has read some tables and before it has read others.
 */
export async function copiedUnderLoad(
  before: number,
  meanwhile: number,
  options: BackupOptions = {},
): Promise<CopiedUnderLoad> {
  const forum = await aForumOfProcesses({ backend: onPostgres, seats: before / 2, mailDelay: 30 });
  const folder = mkdtempSync(join(tmpdir(), 'forum-copy-'));
  const file = join(folder, 'forum.copy');
  const watcher = new pg.Client(forum.databaseUrl);
  await watcher.connect();
  try {
    await forum.aWorker();
    const people = { urls: forum.urls, edition: forum.edition.code, clients: 20 };
    await applicants({ ...people, count: before });
    await forum.mailbox.waitFor(Math.ceil(before / 10), 60);
    await watcher.query('begin; lock table mandate in access exclusive mode');
    const begun = performance.now();
    const copying = options.withoutSnapshot
      ? backUp(forum.databaseUrl, file, options)
      : commanded('backup', file, forum.databaseUrl);
    await eventually(
      () =>
        forum.database.query(
          `select 1 from pg_stat_activity where application_name = 'forum backup' and wait_event_type = 'Lock'`,
        ),
      (waiting: unknown[]) => waiting.length === 1,
    );
    await applicants({ ...people, first: before, count: meanwhile });
    await watcher.query('rollback');
    await copying;
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const target = await aDatabase();
    const clear = async () => {
      await target.drop();
      rmSync(folder, { recursive: true, force: true });
    };
    return { file, meanwhile, target, seconds, clear };
  } finally {
    await watcher.end();
    await forum.close();
  }
}

/** `npm run forum -- backup|restore FILE`; rejects with what it said when it fails. */
export async function commanded(command: 'backup' | 'restore', file: string, databaseUrl: string): Promise<string> {
  const run = ownProcess('dist/apps/cli/src/main.js', [command, file], { DATABASE_URL: databaseUrl });
  const end = await run.ended;
  if (end !== 0) throw new Error(run.said());
  return run.said();
}
