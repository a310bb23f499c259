import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationFault } from './configuration-fault.js';

/** Makes the data folder if it is missing; a ConfigurationFault when nothing can be written there. */
export function mustBeWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const trial = join(dataDir, `.writable.${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new ConfigurationFault(`the folder ${dataDir} cannot be written (${code}): choose another with DATA_DIR`);
  }
}
