import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.js';
import { freePort, isFree } from './free-port.js';
import { cannotRun, SERVER_ENVIRONMENT, SUPERUSER } from './initialise.js';
import type { Place } from './place.js';

/** How to run one server. */
export interface ServerSettings {
  maxConnections: number;
  /** False for tests: no waiting for the disk. A killed process loses nothing then, but a power cut may lose everything. */
  durable: boolean;
}

/** A server that did not come up; `message` is its own last complaint. */
export class ServerDidNotStart extends Error {
  override name = 'ServerDidNotStart';
}

const MOST_LOG = 5_000_000;
const PATIENCE = 60_000;

/**
 * Runs the server on the remembered port of 127.0.0.1 (or another one, when somebody took it) in a process group of its
 * own, so that Ctrl-C reaches only us. Resolves when it answers; it lives on when we die.
 */
export async function launchPostmaster(
  place: Place,
  binaries: Binaries,
  settings: ServerSettings,
): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(place.record.port);
    if (port !== place.record.port) place.remember({ port });
    try {
      return await launchAt(port, place, binaries, settings);
    } catch (fault) {
      const portWasTaken = !(await isFree(port));
      if (!portWasTaken || attempt === 3) throw fault;
    }
  }
}

/** The address of a database of this server. */
export function addressOf(place: Place, database: string): string {
  return `postgres://${SUPERUSER}:${place.record.password}@127.0.0.1:${place.record.port}/${database}`;
}

async function launchAt(
  port: number,
  place: Place,
  binaries: Binaries,
  settings: ServerSettings,
): Promise<ChildProcess> {
  const logged = startOfLog(place.log);
  const log = openSync(place.log, 'a', 0o600);
  const options = optionsFor(port, settings).flatMap((option) => ['-c', option]);
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...options], {
    cwd: place.folder,
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', log, log],
    detached: true,
    ...place.user,
  });
  if (place.user) fchownSync(log, place.user.uid, place.user.gid);
  closeSync(log);
  await Promise.race([answering(addressOf(place, 'postgres')), deathOf(child)]).catch((fault: Error) => {
    child.kill('SIGQUIT');
    throw fault instanceof Died ? new ServerDidNotStart(complaintIn(place.log, logged)) : fault;
  });
  return child;
}

class Died extends Error {}

/** Never resolves; nobody needs to listen any more when it rejects. */
function deathOf(child: ChildProcess): Promise<never> {
  const death = new Promise<never>((_, fail) => {
    child.once('error', (fault) => fail(cannotRun(fault)));
    child.once('exit', () => fail(new Died()));
  });
  death.catch(() => undefined);
  return death;
}

/** Left to itself the server writes the refused row and the statement into its log: names, addresses, secrets. */
const LOGS_NO_VALUES = ['log_error_verbosity=terse', 'log_min_error_statement=panic'];

function optionsFor(port: number, { maxConnections, durable }: ServerSettings): string[] {
  const forTests = ['fsync=off', 'full_page_writes=off', 'max_wal_size=1GB'];
  return [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
    'timezone=UTC',
    'log_timezone=UTC',
    ...LOGS_NO_VALUES,
    'huge_pages=off',
    ...(durable ? [] : forTests),
  ];
}

/** Resolves when the server takes sessions; a server that is starting up or recovering is waited for. */
export async function answering(address: string): Promise<void> {
  for (const giveUp = Date.now() + PATIENCE; ; await pause(40)) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (fault) {
      const { code, message } = fault as { code?: string; message: string };
      const notYet = code === 'ECONNREFUSED' || code === '57P03';
      if (!notYet || Date.now() > giveUp) throw new ServerDidNotStart(message);
    }
  }
}

/** Where the next line will stand; a log that grew too long starts anew. */
function startOfLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MOST_LOG) return size;
  truncateSync(log);
  return 0;
}

function complaintIn(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString().split('\n');
  const worst = lines.find((line) => /FATAL|PANIC/.test(line)) ?? lines.findLast(Boolean) ?? 'it gave no reason';
  return worst.replace(/^.*?(FATAL|PANIC):\s*/, '');
}
