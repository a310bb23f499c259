import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceFor, migrate, startEmbeddedPostgres } from '@app/database';
import { type Applied, applicants } from './applicants.js';
import { aForumOfProcesses, type Backend } from './forum-of-processes.js';
import { brokenInvariants } from './invariants.js';
import { eventually, letterStates } from './letters.js';

export interface DatabaseRestartedOptions {
  backend: Backend;
  applicants: number;
  clients: number;
  /** For so many seconds each asks again under the same key; 60 if left out. */
  patience?: number;
}

export interface DatabaseRestarted {
  applied: Applied;
  outcome: {
    last: Record<string, number>;
    /** Answers that were neither taken in, nor 503, nor a lost connection. */
    otherAnswers: string[];
    sameProcesses: boolean;
    letters: Record<string, number>;
    seated: number;
    broken: string[];
  };
}

/** PostgreSQL is restarted fast after a third of the applications and killed after two thirds. The API, the worker and the people go on. */
export async function databaseRestarted(options: DatabaseRestartedOptions): Promise<DatabaseRestarted> {
  const folder = mkdtempSync(join(tmpdir(), 'forum-restarted-'));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  try {
    const source = await dataSourceFor(postgres.url, { pool: 2 }).initialize();
    await migrate(source);
    await source.destroy();
    return await run(options, postgres);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is seen while PostgreSQL is on its way back: nothing is settled. */
const STILL_AWAY: Record<string, number> = { waiting: 1, sending: 0 };

async function run(
  options: DatabaseRestartedOptions,
  postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>,
): Promise<DatabaseRestarted> {
  const forum = await aForumOfProcesses({
    backend: options.backend,
    seats: options.applicants / 2,
    databaseUrl: postgres.url,
  });
  try {
    const worker = await forum.aWorker();
    const blows: NodeJS.Signals[] = ['SIGINT', 'SIGKILL'];
    let dealt = 0;
    const applied = await applicants({
      urls: forum.urls,
      edition: forum.edition.code,
      count: options.applicants,
      clients: options.clients,
      patience: options.patience ?? 60,
      onAnswer(answered) {
        const pid = postgres.pid();
        if (dealt === blows.length || answered < (options.applicants * (dealt + 1)) / 3 || pid === undefined) return;
        process.kill(pid, blows[dealt++]);
      },
    });
    const letters = await eventually(
      () => letterStates(forum.database).catch(() => STILL_AWAY),
      ({ waiting, sending }) => waiting + sending === 0,
      120,
    );
    const [{ seated }] = await forum.database.query(
      `select count(*)::int as seated from registration where holds_seat`,
    );
    return {
      applied,
      outcome: {
        last: applied.last,
        otherAnswers: Object.keys(applied.met).filter((answer) => !['202', '503', 'lost'].includes(answer)),
        sameProcesses: worker.running() && forum.apis[0].child.exitCode === null && dealt === blows.length,
        letters,
        seated,
        broken: await brokenInvariants(forum.database),
      },
    };
  } finally {
    await forum.close();
  }
}
