import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationFault } from '@app/config';
import type { Binaries } from './binaries.js';
import type { Place } from './place.js';

/** The superuser of an embedded cluster. */
export const SUPERUSER = 'forum';

/** The server and its tools see nothing of our surroundings: their language and zone must not depend on them. */
export const SERVER_ENVIRONMENT = { LANG: 'C', LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };

/**
 * Makes the cluster of `place` unless it is there: UTF-8 whatever LANG says, and ICU's root collation, because the C library
 * of a bare system sorts Émile after zoe. Made under another name first, so a crash leaves no half cluster behind.
 */
export async function initialise(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  if (existsSync(place.cluster)) return mustBeOfMajor(binaries.major, place.cluster);
  const unfinished = join(place.folder, 'cluster.unfinished');
  const passwordFile = join(place.folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, place.record.password, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  try {
    await initdb(binaries.initdb, place, [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, place.cluster);
}

function initdb(program: string, { folder, user }: Place, options: string[]): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    const child = spawn(program, options, {
      cwd: folder,
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    });
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', (fault) => fail(cannotRun(fault)));
    child.once('close', (code) => {
      if (code === 0) done();
      else
        fail(new ConfigurationFault(`the embedded PostgreSQL could not be made in ${folder}: ${lastSentence(said)}`));
    });
  });
}

/** Programs of another C library, a folder mounted without the right to run programs, and the like. */
export function cannotRun(fault: Error): ConfigurationFault {
  return new ConfigurationFault(
    `the PostgreSQL that npm brought cannot run on this system (${fault.message}): set DATABASE_URL to a PostgreSQL of your own`,
  );
}

function lastSentence(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  return (lines.findLast((line) => line.includes('error:')) ?? lines.findLast(Boolean) ?? 'it gave no reason').replace(
    /^initdb: /,
    '',
  );
}

function mustBeOfMajor(major: string, cluster: string): void {
  const found = versionIn(cluster);
  if (found === major) return;
  throw new ConfigurationFault(
    `the database in ${cluster} was made by PostgreSQL ${found} and this release brings ${major}; nothing was changed: ` +
      'start the earlier release and carry the data over with pg_dump, or choose another folder with DATA_DIR',
  );
}

function versionIn(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return '(unknown)';
  }
}
