import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';

const SHARED_MEMORY = '/dev/shm';
/** What all tests together may lay down at one time, and as much again that must stay free. */
const ROOM = 8 * 1024 ** 3;

/**
 * A folder in memory with room for what tests lay down; undefined where there is none. A fresh database for a test file is some
 * seven hundred small files: measured 20 ms there and 600 to 1 000 ms on the disk of a virtual machine.
 */
export function memoryFolder() {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return Math.min(bavail * bsize, memoryLeft()) >= ROOM ? SHARED_MEMORY : undefined;
  } catch {
    return undefined;
  }
}

function memoryLeft() {
  const [, kilobytes] = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'));
  return Number(kilobytes) * 1024;
}
