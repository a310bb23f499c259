import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

export interface ApiProcess {
  url: string;
  child: ChildProcess;
  /** Everything that it wrote. */
  output(): string;
  /** Asks it to stop and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The built API as a process of its own, as `npm start` and production run it. Needs `npm run build:server` first. */
export async function anApiProcess(environment: Record<string, string>): Promise<ApiProcess> {
  const entry = 'dist/apps/api/src/main.js';
  if (!existsSync(entry)) throw new Error('the server is not built: run npm run build:server');
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', CLIENT_LIMITS: '1000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ready = once(child, 'message');
  const ended = once(child, 'exit');
  const first = await Promise.race([ready.then(() => 'ready'), ended.then(() => 'ended')]);
  if (first === 'ended') throw new Error(`the API ended at once: ${output}`);
  return {
    url: `http://127.0.0.1:${environment.PORT}`,
    child,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
