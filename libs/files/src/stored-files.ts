import type { Transaction } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { PutFile } from './file-store.js';
import { FilesAway, FileUnknown } from './files.errors.js';
import { shownName } from './shown-name.js';

/** Whose a file is: a word of the room that keeps it, and an id of that room's rows. */
export interface FileOwner {
  kind: string;
  id: string;
}

export interface StoredFile {
  id: string;
  owner: FileOwner;
  /** For people to see and to save under. */
  name: string;
  mediaType: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  createdAt: Date;
}

export interface Keeping {
  owner: FileOwner;
  /** As somebody's machine called it, or as we do. */
  name: string;
  /** From then on it is nobody's any more and goes by itself. */
  until?: Date;
}

type Reader = Pick<DataSource | EntityManager, 'query'>;

const COLUMNS = `id, json_build_object('kind', owner_kind, 'id', owner_id) as owner, name, media_type as "mediaType", bytes,
  encode(sha256, 'hex') as sha256, created_at as "createdAt"`;

/** Makes bytes that were put somebody's, in the transaction of the cause. Refuses `files.away` when they were given up meanwhile. */
export async function keepFile(
  tx: Transaction,
  put: PutFile,
  { owner, name, until }: Keeping,
  now: Date,
): Promise<StoredFile> {
  const loose = await tx.query<[unknown[], number]>(`delete from loose_file where id = $1 returning id`, [put.id]);
  if (loose[1] === 0) throw new FilesAway();
  const [kept] = await tx.query(
    `insert into stored_file (id, owner_kind, owner_id, name, media_type, bytes, sha256, created_at, kept_until)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9) returning ${COLUMNS}`,
    [
      put.id,
      owner.kind,
      owner.id,
      shownName(name, put.mediaType),
      put.mediaType,
      put.bytes,
      put.sha256,
      now,
      until ?? null,
    ],
  );
  return kept as StoredFile;
}

/** A file of that owner. Refuses `files.unknown`, also when it is somebody else’s or its time is over. */
export async function fileOf(reader: Reader, id: string, owner: FileOwner, now: Date): Promise<StoredFile> {
  const [found] = await reader.query(
    `select ${COLUMNS} from stored_file
     where id = $1 and owner_kind = $2 and owner_id = $3 and (kept_until is null or kept_until > $4)`,
    [id, owner.kind, owner.id, now],
  );
  if (!found) throw new FileUnknown();
  return found as StoredFile;
}

/** All files of an owner, oldest first. */
export async function filesOf(reader: Reader, owner: FileOwner, now: Date): Promise<StoredFile[]> {
  return reader.query(
    `select ${COLUMNS} from stored_file
     where owner_kind = $1 and owner_id = $2 and (kept_until is null or kept_until > $3) order by created_at, id`,
    [owner.kind, owner.id, now],
  );
}

/** Removes a file; its bytes follow within a minute. Twice is once. The same happens to whatever else deletes its row. */
export async function removeFile(tx: Transaction, id: string): Promise<void> {
  await tx.query(`delete from stored_file where id = $1`, [id]);
}
