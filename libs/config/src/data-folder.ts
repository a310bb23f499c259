import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationFault } from './configuration-fault.js';

/** Makes the data folder if it is missing; a ConfigurationFault when nothing can be written there. */
export function mustBeWritable(dataDir: string): void {
  try {
    makeFolder(dataDir);
    const trial = join(dataDir, `.writable.${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new ConfigurationFault(`the folder ${dataDir} cannot be written (${code}): choose another with DATA_DIR`);
  }
}

/** Makes a folder and those above it. Step by step, because Node's `recursive` tries for ever where the system says ENOENT to a new folder (/proc). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
}
