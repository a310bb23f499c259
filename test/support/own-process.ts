import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A program of ours in a process of its own. */
export interface OwnProcess {
  pid: number;
  /** Everything it has written so far, both streams. */
  said(): string;
  /** Resolves with what it said once that matches; rejects when it ends without having said so. */
  saying(pattern: RegExp): Promise<string>;
  /** Resolves when it is gone: exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  signal(name: NodeJS.Signals): void;
}

let built = false;

/** Brings `dist` up to date, once per test file; processes of their own run from there. */
export function build(): void {
  if (!built) execFileSync(process.execPath, ['scripts/build.mjs', '--server'], { stdio: 'inherit' });
  built = true;
}

/** Runs a file with this Node; `environment` is added to ours. */
export function ownProcess(
  file: string,
  options: string[] = [],
  environment: NodeJS.ProcessEnv = {},
  settings: { cwd?: string; uid?: number; gid?: number } = {},
): OwnProcess {
  return watched(
    spawn(process.execPath, [resolve(file), ...options], {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...settings,
    }),
  );
}

/** Runs the text of an ECMAScript module, which may import from `dist` by absolute path. */
export function ownModule(text: string, environment: NodeJS.ProcessEnv = {}): OwnProcess {
  return watched(
    spawn(process.execPath, ['--input-type=module', '-e', text], {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function watched(child: ChildProcess): OwnProcess {
  let text = '';
  child.stdout!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  let end: number | string | undefined;
  const ended = once(child, 'exit').then(([code, signal]) => (end = (signal ?? code) as number | string));
  return {
    pid: child.pid!,
    said: () => text,
    ended,
    signal: (name) => void child.kill(name),
    async saying(pattern) {
      while (!pattern.test(text)) {
        if (end !== undefined) throw new Error(`ended with ${end} without saying ${pattern}: ${text}`);
        await pause(20);
      }
      return text;
    },
  };
}
