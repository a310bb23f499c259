import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigurationFault } from '@app/config';
import pg from 'pg';
import { type Binaries, binariesFor } from './binaries.js';
import { initialise } from './initialise.js';
import { takeLock } from './lock-file.js';
import { type Place, placeFor } from './place.js';
import { addressOf, answering, launchPostmaster, ServerDidNotStart, type ServerSettings } from './postmaster.js';
import { clearUp, postmasterOf, stopPostmaster } from './postmaster-end.js';

export interface EmbeddedPostgres {
  /** Of the database `forum`. The same for as long as this runs. */
  url: string;
  /** Folder of the cluster. */
  cluster: string;
  /** True when the cluster is not below the data folder, because the server's user could not reach it there. */
  elsewhere: boolean;
  /** The server's process number; undefined while it is being restarted. */
  pid(): number | undefined;
  /** Ends all sessions, closes properly and resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Holds `postgres.json` (0600: address and password) and, where the server's user can reach it, the cluster. */
  dataDir: string;
  /** Hears in a sentence what an operator should know, e.g. that the server died and is started again. */
  say?: (sentence: string) => void;
  /** 100 unless given. */
  maxConnections?: number;
  /** False: nothing waits for the disk. Only for tests. */
  durable?: boolean;
  /** Only for tests: a folder, such as one in memory, where a new cluster is laid that goes when `stopLeftRunning` stops it. */
  passingIn?: string;
}

/** After a crash the last processes of the old server take a moment to go; until then the new one refuses. */
const PATIENCE_AFTER_CRASH = 8_000;

/**
 * Runs a PostgreSQL of our own below `dataDir`, without any service of the system: makes the cluster the first time, stops what
 * a crash left behind, starts the server again when it dies. Throws ConfigurationFault with one sentence when it cannot.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { place, binaries, settings } = surroundings(options);
  const lock = await takeLock(join(place.folder, 'watched-by'));
  if ('heldBy' in lock) {
    throw new ConfigurationFault(
      `the database in ${place.cluster} is already in use by process ${lock.heldBy.pid}: stop that one first`,
    );
  }
  try {
    await initialise(place, binaries, settings.durable);
    const watch = new Watch(place, binaries, settings, options.say ?? (() => undefined));
    await watch.start();
    return {
      url: addressOf(place, 'forum'),
      cluster: place.cluster,
      elsewhere: place.elsewhere,
      pid: () => watch.pid(),
      stop: () => watch.stop().finally(() => lock.release()),
    };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/**
 * The same server, but it is left running without anybody to watch it; whoever comes finds it running. For tests, where many
 * short processes share one. The caller keeps others from doing this at the same time. Its end: `stopLeftRunning`.
 */
export async function leavePostgresRunning(
  options: EmbeddedOptions,
): Promise<{ url: string; cluster: string; pid: number }> {
  const { place, binaries, settings } = surroundings(options);
  await initialise(place, binaries, settings.durable);
  const running = postmasterOf(place.cluster);
  if (running === undefined) (await launchAfterCrash(place, binaries, settings)).unref();
  await makeDatabase(place);
  return { url: addressOf(place, 'forum'), cluster: place.cluster, pid: postmasterOf(place.cluster)! };
}

/** Stops the server of `leavePostgresRunning`, if it runs. A cluster that was laid in `passingIn` is gone then. */
export async function stopLeftRunning(dataDir: string): Promise<void> {
  const { cluster, folder, record } = placeFor(resolve(dataDir));
  const pid = postmasterOf(cluster);
  if (pid !== undefined) await stopPostmaster(pid);
  if (record.isPassing) rmSync(folder, { recursive: true, force: true });
}

function surroundings(options: EmbeddedOptions): { place: Place; binaries: Binaries; settings: ServerSettings } {
  mustBeSupported();
  const place = placeFor(resolve(options.dataDir), options.passingIn);
  return {
    place,
    binaries: binariesFor(place.user),
    settings: { maxConnections: options.maxConnections ?? 100, durable: options.durable ?? true },
  };
}

function mustBeSupported(): void {
  if (process.platform === 'win32') {
    throw new ConfigurationFault('the embedded PostgreSQL runs on Linux and macOS only: set DATABASE_URL');
  }
}

/** Keeps one server running until told to stop. */
class Watch {
  private child?: ChildProcess;
  private stopping = false;
  private restarting?: Promise<void>;

  constructor(
    private readonly place: Place,
    private readonly binaries: Binaries,
    private readonly settings: ServerSettings,
    private readonly say: (sentence: string) => void,
  ) {}

  async start(): Promise<void> {
    this.keep(await launchAfterCrash(this.place, this.binaries, this.settings));
    await makeDatabase(this.place);
  }

  pid(): number | undefined {
    return this.child?.pid;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    const pid = this.child?.pid;
    if (pid !== undefined) await stopPostmaster(pid);
  }

  private keep(child: ChildProcess): void {
    this.child = child;
    child.once('exit', () => {
      this.child = undefined;
      if (!this.stopping) this.restarting = this.restart();
    });
  }

  private async restart(): Promise<void> {
    this.say('The database server died; it is being started again.');
    for (let wait = 100; !this.stopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        this.keep(await launchAfterCrash(this.place, this.binaries, this.settings));
        this.say('The database server is back.');
        return;
      } catch (fault) {
        this.say(`The database server does not come back yet: ${(fault as Error).message}`);
        await pause(wait);
      }
    }
  }
}

async function launchAfterCrash(place: Place, binaries: Binaries, settings: ServerSettings): Promise<ChildProcess> {
  for (const giveUp = Date.now() + PATIENCE_AFTER_CRASH; ; await pause(100)) {
    await clearUp(place.cluster);
    try {
      return await launchPostmaster(place, binaries, settings);
    } catch (fault) {
      if (!(fault instanceof ServerDidNotStart)) throw fault;
      const leftovers = /still in use|already exists/.test(fault.message);
      if (!leftovers || Date.now() > giveUp) throw didNotStart(fault, place);
    }
  }
}

function didNotStart(fault: Error, place: Place): ConfigurationFault {
  return new ConfigurationFault(`the embedded PostgreSQL does not start: ${fault.message} (see ${place.log})`);
}

async function makeDatabase(place: Place): Promise<void> {
  await answering(addressOf(place, 'postgres'));
  const client = new pg.Client({ connectionString: addressOf(place, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'forum'`);
    if (!rowCount) await client.query('create database forum');
  } finally {
    await client.end();
  }
}
