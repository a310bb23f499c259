import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@app/database';
import { type OwnProcess, ownProcess } from './own-process.js';
import { processesWith } from './processes.js';

/** What `forum start` wrote about itself in its data folder. */
interface Record {
  launcher: { pid: number };
  databaseUrl: string;
  smtpUrl: string;
  children: Array<{ pid: number }>;
}

/** A folder in which `forum start` may run, on a port of its own. */
export interface Site {
  dataDir: string;
  url: string;
  environment: NodeJS.ProcessEnv;
  /** Runs `forum start`; resolves when it says where to look, rejects with what it said when it ends before. */
  start(environment?: NodeJS.ProcessEnv): Promise<OwnProcess>;
  /** Runs it without waiting. */
  launch(environment?: NodeJS.ProcessEnv): OwnProcess;
  record(): Record;
  /** Ends whatever is left and removes the folder. */
  clear(): void;
}

/** `test`: as in development, but nothing is made in an empty database. */
const LEAVE_OUT = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', BASE_URL: '', HOST: '', NODE_ENV: 'test' };

export async function aSite(): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'forum-start-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const own = { ...LEAVE_OUT, PORT: String(port), DATA_DIR: dataDir };
  const launch = (environment: NodeJS.ProcessEnv = {}) =>
    ownProcess('dist/apps/cli/src/main.js', ['start'], { ...own, ...environment });
  return {
    dataDir,
    url: `http://127.0.0.1:${port}`,
    environment: own,
    launch,
    async start(environment) {
      const launched = launch(environment);
      await launched.saying(/Ctrl-C/);
      return launched;
    },
    record: () => JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Record,
    clear() {
      for (const { pid } of processesWith(dataDir)) process.kill(pid, 'SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
