import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { leavePostgresRunning, thisProcess, whileLocked } from '@app/database';

/** Folder of the PostgreSQL that all test runs in this tree share. It is left running; `npm test` stops it when nobody else tests. */
export const TEST_SERVER_FOLDER = resolve('.data/test');

let found: Promise<string> | undefined;

/** Address of the shared server's maintenance database. The first who asks starts the server; the others find it running. */
export function testServer(): Promise<string> {
  return (found ??= findOrStart());
}

/** The same server, another database. */
export function onServer(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

async function findOrStart(): Promise<string> {
  const users = join(TEST_SERVER_FOLDER, 'users');
  mkdirSync(users, { recursive: true });
  return whileLocked(join(TEST_SERVER_FOLDER, 'starting'), async () => {
    writeFileSync(join(users, `${process.pid}.json`), JSON.stringify(thisProcess()));
    const passingIn = process.env.FORUM_TESTS_IN;
    const options = { dataDir: TEST_SERVER_FOLDER, maxConnections: 400, durable: false, passingIn };
    const { url } = await leavePostgresRunning(options);
    return onServer(url, 'postgres');
  });
}
