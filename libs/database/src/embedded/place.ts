import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { ConfigurationFault, mustBeWritable } from '@app/config';
import { canReach, serverUser, type ServerUser } from './server-user.js';
import { stateFolder } from './state-folder.js';

/** Where one embedded PostgreSQL lives, and how it is reached. */
export interface Place {
  /** Folder of the cluster's files, a child of `folder`; absent until made. */
  cluster: string;
  /** Belongs to the server's user; holds the cluster, its log and the lock of the process that watches it. */
  folder: string;
  /** What the server writes. */
  log: string;
  user: ServerUser | undefined;
  /** True when `folder` is not below the data folder. */
  elsewhere: boolean;
  record: PlaceRecord;
  remember(change: Partial<PlaceRecord>): void;
}

/** Kept in `postgres.json` of the data folder, readable to its owner only. */
interface PlaceRecord {
  folder: string;
  password: string;
  port?: number;
  /** Only of tests: the folder is given up when the server has been stopped. */
  isPassing?: boolean;
}

/** Finds the place that belongs to `dataDir`, or chooses one: below `passingIn` when that is given. Nothing is ever removed. */
export function placeFor(dataDir: string, passingIn?: string): Place {
  mustBeWritable(dataDir);
  const file = join(dataDir, 'postgres.json');
  const record = existsSync(file) ? recordIn(file) : chosen(dataDir, passingIn);
  const folder = record.folder === '' ? join(realpathSync(dataDir), 'postgres') : record.folder;
  const place: Place = {
    folder,
    cluster: join(folder, 'cluster'),
    log: join(folder, 'server.log'),
    user: serverUser(join(folder, 'cluster')),
    elsewhere: record.folder !== '',
    record,
    remember(change) {
      Object.assign(record, change);
      writeSecret(file, record, dataDir);
    },
  };
  mustNotHaveForgotten(place, file);
  makeFolder(place);
  place.remember({});
  return place;
}

function recordIn(file: string): PlaceRecord {
  try {
    const { folder, password, port, isPassing } = JSON.parse(readFileSync(file, 'utf8')) as PlaceRecord;
    return { folder, password, port, isPassing };
  } catch (fault) {
    throw new ConfigurationFault(`${file} cannot be read: ${(fault as Error).message}`);
  }
}

/** Below the data folder when the server's user can reach it; `folder` is then '' so that the data folder may be moved. */
function chosen(dataDir: string, passingIn?: string): PlaceRecord {
  const password = randomBytes(24).toString('base64url');
  const mark = randomBytes(4).toString('hex');
  if (passingIn) return { folder: join(passingIn, `forum-tests-${mark}`), password, isPassing: true };
  const below = join(realpathSync(dataDir), 'postgres');
  if (canReach(serverUser(join(below, 'cluster')), below)) return { folder: '', password };
  const project = basename(dirname(realpathSync(dataDir))).replace(/^\.+/, '') || 'forum';
  return { folder: join(stateFolder(), `${project}-${mark}`), password };
}

function mustNotHaveForgotten(place: Place, file: string): void {
  if (existsSync(place.cluster) && !existsSync(file)) {
    throw new ConfigurationFault(
      `${file} is missing, and with it the password of the database in ${place.cluster}: put it back, or move that folder away to start anew`,
    );
  }
}

function makeFolder({ folder, user }: Place): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new ConfigurationFault(
      `the folder ${folder} of the embedded PostgreSQL cannot be used (${code}): it may belong to another user`,
    );
  }
}

/** Root writes it for the owner of the data folder, who may start the next time. */
function writeSecret(file: string, record: PlaceRecord, dataDir: string): void {
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  const { uid, gid } = statSync(dataDir);
  if (process.getuid?.() === 0) chownSync(`${file}.${process.pid}`, uid, gid);
  renameSync(`${file}.${process.pid}`, file);
}
