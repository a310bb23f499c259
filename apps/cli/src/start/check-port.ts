import { ConfigurationFault } from '@app/config';
import { isFree } from '@app/database';

/** Before anything is started: better a sentence now than a crash later. */
export async function portMustBeFree(port: number, host: string): Promise<void> {
  if (await isFree(port, host)) return;
  throw new ConfigurationFault(
    `port ${port} of ${host} is not free: stop the program that listens there, or choose another port with PORT`,
  );
}
