import { ConfigurationFault } from '@app/config';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * Tries to get in with a wrong password; a ConfigurationFault when that works, since then everybody gets in who reaches the server.
 * A server that is away, or one that asks, is no fault here. A socket in the file system lets in whom the system knows.
 */
export async function mustAskForPassword(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  if (url.password === '') return;
  url.password = randomBytes(16).toString('hex');
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  const letIn = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  if (letIn)
    throw new ConfigurationFault(
      'DATABASE_URL: the database lets us in with a wrong password, and so everybody who reaches it: demand scram-sha-256 in its pg_hba.conf',
    );
}
