import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onServer, testServer } from './server.js';
import { drop, templateOn } from './template.js';

export interface TestDatabase {
  url: string;
  /** Ends its sessions and removes it. Forgotten ones go an hour later by themselves. */
  drop(): Promise<void>;
}

/** A fresh database with our schema and no rows, for one test file. `empty: true` leaves the schema out, too. */
export async function aDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = await testServer();
  const name = `clone_${Math.floor(Date.now() / 1000)}_${randomBytes(5).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    await admin.query(`create database "${name}" template "${empty ? 'template0' : await templateOn(server, admin)}"`);
  });
  return { url: onServer(server, name), drop: () => asAdmin(server, (admin) => drop(admin, name)) };
}

async function asAdmin(server: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
