import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, startOf } from './process-identity.js';

/** Ever less polite: end all sessions and close properly; end at once and recover next time; no choice. */
const MANNERS: Array<{ signal: NodeJS.Signals; patience: number }> = [
  { signal: 'SIGINT', patience: 6_000 },
  { signal: 'SIGQUIT', patience: 2_000 },
  { signal: 'SIGKILL', patience: 2_000 },
];

/** Stops a server; resolves when its process is gone. Nothing happens when it is gone already. */
export async function stopPostmaster(pid: number): Promise<void> {
  const startedAt = startOf(pid);
  for (const { signal, patience } of MANNERS) {
    if (startedAt === undefined || startOf(pid) !== startedAt) return;
    process.kill(pid, signal);
    for (const until = Date.now() + patience; startOf(pid) === startedAt && Date.now() < until;) await pause(20);
  }
}

/** The process number of the server that runs on this cluster, whoever started it. */
export function postmasterOf(cluster: string): number | undefined {
  const pid = noted(cluster);
  return pid !== undefined && commandOf(pid).includes(cluster) ? pid : undefined;
}

/**
 * After a crash of whoever watched it, a server may still run on this cluster: it is stopped. Or it left a note with a number
 * that now belongs to another program, which the next server would mistake for a living one: the note is removed.
 */
export async function clearUp(cluster: string): Promise<void> {
  const orphan = postmasterOf(cluster);
  if (orphan !== undefined) return stopPostmaster(orphan);
  const pid = noted(cluster);
  if (pid !== undefined && startOf(pid) !== undefined) rmSync(noteIn(cluster), { force: true });
}

function noted(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(noteIn(cluster), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function noteIn(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
