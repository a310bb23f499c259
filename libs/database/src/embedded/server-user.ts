import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigurationFault } from '@app/config';

/** Whom the server program runs as; undefined means: as we do. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands over to the owner of an existing cluster, or to `nobody`.
 * `cluster` is the folder of the cluster, which need not exist.
 */
export function serverUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

/** Whether that user may come through all folders above `path` (symbolic links must be resolved already). */
export function canReach(user: ServerUser | undefined, path: string): boolean {
  if (!user) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayEnter(user, folder)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayEnter(user: ServerUser, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function nobody(): ServerUser {
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!line) {
    throw new ConfigurationFault(
      'the embedded PostgreSQL cannot run as root and this system has no user "nobody": start as another user, or set DATABASE_URL',
    );
  }
  return { uid: Number(line[1]), gid: Number(line[2]) };
}
