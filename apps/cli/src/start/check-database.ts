import pg from 'pg';
import { ConfigurationFault } from '@app/config';

const OLDEST = 150000;

/** Whether the PostgreSQL that DATABASE_URL names answers and fits; a ConfigurationFault in one sentence (never with the password) if not. */
export async function databaseMustAnswer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              current_setting('server_encoding') as encoding`,
    );
    mustFit(rows[0]);
  } catch (fault) {
    throw fault instanceof ConfigurationFault
      ? fault
      : new ConfigurationFault(whyNot(fault as Error & { code?: string }, url));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function mustFit({ version, number, encoding }: { version: string; number: number; encoding: string }): void {
  if (number < OLDEST) {
    throw new ConfigurationFault(`DATABASE_URL leads to PostgreSQL ${version}, but version 15 or newer is needed`);
  }
  if (encoding !== 'UTF8') {
    throw new ConfigurationFault(
      `the database of DATABASE_URL is encoded in ${encoding}, but it must be made with encoding UTF8`,
    );
  }
}

function whyNot({ code, message }: { code?: string; message: string }, url: string): string {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname || 'localhost'}:${port || 5432}`;
  const database = decodeURIComponent(pathname.slice(1)) || username;
  const reasons: Record<string, string> = {
    ECONNREFUSED: `no PostgreSQL listens at ${where}, which DATABASE_URL names`,
    ENOTFOUND: `DATABASE_URL names the host ${hostname}, which is unknown`,
    EAI_AGAIN: `DATABASE_URL names the host ${hostname}, which cannot be looked up now`,
    '28P01': `the PostgreSQL at ${where} does not accept the user ${username} with the password in DATABASE_URL`,
    '28000': `the PostgreSQL at ${where} does not let the user ${username} of DATABASE_URL in`,
    '3D000': `the PostgreSQL at ${where} has no database ${database}, which DATABASE_URL names`,
    '53300': `the PostgreSQL at ${where}, which DATABASE_URL names, has no connection left`,
  };
  return reasons[code ?? ''] ?? `the PostgreSQL at ${where}, which DATABASE_URL names, cannot be used: ${message}`;
}
