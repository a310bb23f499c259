import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationFault } from '@app/config';

/** Where a system keeps the state of its services; everybody may pass through it. */
const STATE = '/var/lib';

/** Our folder there: for what the server's user cannot reach below a folder closed to everybody but root. Made if missing. */
export function stateFolder(): string {
  const ours = join(STATE, 'wsis-forum');
  try {
    mkdirSync(ours, { recursive: true });
    chmodSync(ours, 0o755);
    accessSync(ours, constants.W_OK);
    return ours;
  } catch (fault) {
    throw new ConfigurationFault(
      `the embedded PostgreSQL may not look into this folder and ${ours} cannot be written (${(fault as NodeJS.ErrnoException).code}): ` +
        'work in a folder that others may enter, or set DATABASE_URL',
    );
  }
}
