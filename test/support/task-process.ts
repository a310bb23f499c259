import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { CrashingTaskWorker } from './crashing-task-worker.js';

/** Runs a worker on a task in a process of its own. Gives how it ended: a code, or the signal that killed it. */
export async function taskProcess(settings: CrashingTaskWorker): Promise<number | string> {
  const program = ['--import', './test/support/typescript-loader.mjs', 'test/support/crashing-task-worker.ts'];
  const child = spawn(process.execPath, [...program, JSON.stringify(settings)], { stdio: 'inherit' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? code!;
}
