import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.js';

export type Lock = { heldBy: ProcessIdentity } | { release(): void };

/**
 * Takes the lock at `path` for this process, or tells which living process holds it. A lock whose process is gone is
 * taken over. Works between processes of one machine.
 */
export async function takeLock(path: string): Promise<Lock> {
  for (;;) {
    if (created(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = await holderOf(path);
    if (holder && isAlive(holder)) return { heldBy: holder };
    takeAway(path, holder);
  }
}

/** Waits until the lock is free, holds it during `work`, and gives it back. */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = await takeLock(path);
    if ('release' in lock) return work().finally(() => lock.release());
    await pause(50);
  }
}

function created(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(thisProcess()), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

/** Undefined when the file is gone, or when it has been empty for too long to be just being written. */
async function holderOf(path: string): Promise<ProcessIdentity | undefined> {
  for (let glance = 0; glance < 20; glance++) {
    const text = read(path);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as ProcessIdentity;
    } catch {
      await pause(10);
    }
  }
  return undefined;
}

/** Two processes may find the same stale lock: whoever renames a fresh one by mistake puts it back. */
function takeAway(path: string, stale: ProcessIdentity | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const fresh = parsed(read(aside));
  if (fresh && isAlive(fresh) && fresh.pid !== stale?.pid && !exists(path)) renameSync(aside, path);
  rmSync(aside, { force: true });
}

function parsed(text: string | undefined): ProcessIdentity | undefined {
  try {
    return JSON.parse(text ?? '') as ProcessIdentity;
  } catch {
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
