import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LetterWorkerSettings } from './letter-worker.js';

export interface WorkerProcess {
  child: ChildProcess;
  /** Everything that it wrote. */
  output(): string;
  running(): boolean;
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code, or null when it had to be killed after `seconds`. */
  end(seconds?: number): Promise<number | null>;
}

/** Starts test/support/letter-worker.ts; resolves when it takes jobs. */
export async function aWorker(settings: LetterWorkerSettings): Promise<WorkerProcess> {
  const loader = ['--import', './test/support/typescript-loader.mjs'];
  return started([...loader, 'test/support/letter-worker.ts', JSON.stringify(settings)], {});
}

/** The built worker as `npm start` and production run it, with its real lease and clock. Needs `npm run build:server` first. */
export async function aBuiltWorker(
  settings: Pick<LetterWorkerSettings, 'databaseUrl' | 'redisUrl' | 'smtpUrl'>,
): Promise<WorkerProcess> {
  return started(['dist/apps/worker/src/main.js'], {
    NODE_ENV: 'test',
    DATABASE_URL: settings.databaseUrl,
    REDIS_URL: settings.redisUrl,
    SMTP_URL: settings.smtpUrl,
    BASE_URL: 'https://forum.example',
  });
}

async function started(program: string[], environment: Record<string, string | undefined>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const first = await Promise.race([once(child, 'message').then(() => 'ready'), ended.then(() => 'ended')]);
  if (first === 'ended') throw new Error(`the worker ended at once: ${output}`);

  return {
    child,
    output: () => output,
    running: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async end(seconds = 30) {
      child.kill('SIGTERM');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
      const [code] = await ended;
      clearTimeout(tooLong);
      return code;
    },
  };
}
