import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSourceFor, migrate } from '@app/database';
import type pg from 'pg';
import { onServer } from './server.js';

/** One number for everybody who makes or clears away databases of the test server. */
const MAKING_DATABASES = 20270706;
const HOUR = 3_600;
const MIGRATIONS = 'libs/database/src/migrations';

/**
 * Name of a migrated, empty database of the present migrations; made if there is none. Its name holds a hash of the
 * migration files, so an edited migration makes a new one.
 */
export async function templateOn(server: string, admin: pg.Client): Promise<string> {
  const hash = hashOfMigrations();
  await admin.query('select pg_advisory_lock($1)', [MAKING_DATABASES]);
  try {
    const known = await databasesLike(admin, `template\\_%\\_${hash}`);
    if (known.length > 0) return known[0];
    await dropOld(admin);
    return await makeTemplate(server, admin, hash);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [MAKING_DATABASES]);
  }
}

/** Clones and templates carry the second of their making in their names: those of an hour ago belong to nobody any more. */
export async function dropOld(admin: pg.Client): Promise<void> {
  const old = Date.now() / 1000 - HOUR;
  for (const name of await databasesLike(admin, '%\\_%\\_%')) {
    const [, made] = name.split('_');
    if (Number(made) < old) await drop(admin, name);
  }
}

export async function drop(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`update pg_database set datistemplate = false where datname = $1`, [name]);
  await admin.query(`drop database if exists "${name}" with (force)`);
}

async function makeTemplate(server: string, admin: pg.Client, hash: string): Promise<string> {
  const name = `template_${Math.floor(Date.now() / 1000)}_${hash}`;
  const building = `building_${Math.floor(Date.now() / 1000)}_${process.pid}`;
  await admin.query(`create database "${building}"`);
  const database = await dataSourceFor(onServer(server, building)).initialize();
  try {
    await migrate(database);
  } catch (fault) {
    await database.destroy();
    await drop(admin, building);
    throw fault;
  }
  await database.destroy();
  await admin.query(`alter database "${building}" rename to "${name}"`);
  await admin.query(`alter database "${name}" with allow_connections false is_template true`);
  return name;
}

async function databasesLike(admin: pg.Client, pattern: string): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where datname like $1 order by 1 desc',
    [pattern],
  );
  return rows.map((row) => row.datname);
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, file)));
  return hash.digest('hex').slice(0, 12);
}
