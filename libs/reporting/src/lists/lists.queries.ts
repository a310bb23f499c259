import type { Reader } from '@app/edition';
import { fileOf, filesOf, FileUnknown, type StoredFile } from '@app/files';
import type { DataSource } from 'typeorm';
import { ownerOf, type RegistrationList } from './registration-list.js';

/** Whose lists of which edition; nobody else learns that they exist. */
export interface ListsOf {
  editionId: string;
  /** The account that asked. */
  byId: string;
}

const LIST = `task.id, state, done, total, asked_at as "askedAt", ended_at as "endedAt", language, expires_at as "expiresAt",
  (select bytes from stored_file where owner_kind = 'registration-list' and owner_id = task.id and kept_until > $3) as bytes`;
const THEIRS = `task join registration_list using (id) where edition_id = $1 and by_id = $2 and expires_at > $3`;

/** One's own, newest first, until they expire. */
export function listsOf(reader: Reader, { editionId, byId }: ListsOf, now: Date): Promise<RegistrationList[]> {
  return reader.query<RegistrationList[]>(`select ${LIST} from ${THEIRS} order by asked_at desc, id limit 10`, [
    editionId,
    byId,
    now,
  ]);
}

/** How far a list is. Refuses `files.unknown`, also when it is somebody else's or its time is over. */
export async function listOf(
  reader: Reader,
  id: string,
  { editionId, byId }: ListsOf,
  now: Date,
): Promise<RegistrationList> {
  const [list] = await reader.query<RegistrationList[]>(`select ${LIST} from ${THEIRS} and task.id = $4`, [
    editionId,
    byId,
    now,
    id,
  ]);
  if (!list) throw new FileUnknown();
  return list;
}

/** The file of a list that is ready. Refuses `files.unknown`. */
export async function fileOfList(database: DataSource, id: string, of: ListsOf, now: Date): Promise<StoredFile> {
  await listOf(database, id, of, now);
  const [file] = await filesOf(database, ownerOf(id), now);
  return fileOf(database, file?.id ?? id, ownerOf(id), now);
}
