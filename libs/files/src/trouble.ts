import { Refusal } from '@app/refusals';
import { FilesAway, FilesFull } from './files.errors.js';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const AWAY = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EIO', 'ESTALE', 'EMFILE', 'ENFILE', 'EBUSY']);

/** What a fault of the files' place means to people; undefined for a refusal and for what is no trouble of the place. */
export function troubleOf(fault: unknown): FilesFull | FilesAway | undefined {
  const { code = '' } = fault as NodeJS.ErrnoException;
  if (fault instanceof Refusal) return undefined;
  if (FULL.has(code)) return new FilesFull();
  if (AWAY.has(code)) return new FilesAway();
  return undefined;
}
