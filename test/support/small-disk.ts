import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Presence } from './surroundings.js';

/** A file system of its own that is soon full. */
export interface SmallDisk {
  folder: string;
  /** From then on nothing can be written to it. */
  makeReadOnly(): void;
  remove(): void;
}

/** Needs the right to mount; where that is missing, tests put a place that counts in its stead. */
export function smallDisk(megabytes: number): Presence<SmallDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'forum-disk-'));
  const mount = (...options: string[]) => spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return { missing: 'no right to mount a file system' };
  }
  return {
    there: {
      folder,
      makeReadOnly: () => void mount('-o', 'remount,ro', folder),
      remove: () => {
        spawnSync('umount', [folder], { stdio: 'ignore' });
        rmSync(folder, { recursive: true, force: true });
      },
    },
  };
}
