import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, type ProcessIdentity } from '@app/database';

/** What runs for a data folder, in `running.json` (0600, for the address of the database holds a password). */
export interface RunningRecord {
  launcher: ProcessIdentity;
  baseUrl: string;
  databaseUrl: string;
  smtpUrl: string;
  /** The API and the worker. */
  children: ProcessIdentity[];
}

export function writeRunning(dataDir: string, record: RunningRecord): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

/** What was written last, whether it still runs or not. */
export function lastRunning(dataDir: string): RunningRecord | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as RunningRecord;
  } catch {
    return undefined;
  }
}

/** What `forum start` runs now for this folder; undefined when it does not run. */
export function nowRunning(dataDir: string): RunningRecord | undefined {
  const record = lastRunning(dataDir);
  return record && isAlive(record.launcher) ? record : undefined;
}

export function forgetRunning(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'running.json');
}
