import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from '@app/database';

/**
 * Asks a process to end and waits; after `patience` milliseconds it is ended. True when it went by itself.
 * Never touches another process that got its number meanwhile.
 */
export async function endProcess(identity: ProcessIdentity, patience: number): Promise<boolean> {
  signal(identity, 'SIGTERM');
  for (const until = Date.now() + patience; isAlive(identity) && Date.now() < until;) await pause(20);
  if (!isAlive(identity)) return true;
  signal(identity, 'SIGKILL');
  while (isAlive(identity)) await pause(20);
  return false;
}

function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    if (isAlive(identity)) process.kill(identity.pid, name);
  } catch {
    // It went in this moment.
  }
}
