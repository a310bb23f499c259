import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { fileOf, filesOf, type StoredFile } from '@app/files';

const KIND = 'registration';

/** Whose the documents of a registration are, for the room that keeps them. */
export const ownerOfDocuments = (registrationId: string) => ({ kind: KIND, id: registrationId });

/** What an applicant has added, oldest first. */
export function documentsOf(reader: Reader, registrationId: string, now: Date): Promise<StoredFile[]> {
  return filesOf(reader, ownerOfDocuments(registrationId), now);
}

/** One of them. Refuses `files.unknown`. */
export function documentOf(reader: Reader, registrationId: string, id: string, now: Date): Promise<StoredFile> {
  return fileOf(reader, id, ownerOfDocuments(registrationId), now);
}

/** Takes away what registrations have; the bytes follow within a minute. */
export async function removeDocuments(tx: Transaction, registrationIds: string[]): Promise<void> {
  await tx.query(`delete from stored_file where owner_kind = $1 and owner_id = any($2)`, [KIND, registrationIds]);
}

/** Takes away what anybody of an edition has added. Gives how many. */
export async function forgetDocuments(tx: Transaction, editionId: string): Promise<number> {
  const [, forgotten] = await tx.query<[unknown, number]>(
    `delete from stored_file f using registration r
     where f.owner_kind = $1 and r.edition_id = $2 and f.owner_id = r.id`,
    [KIND, editionId],
  );
  return forgotten;
}

/** Gives the documents of one registration to another: the two are one person's. */
export async function carryDocumentsOver(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.query(`update stored_file set owner_id = $3 where owner_kind = $1 and owner_id = $2`, [KIND, from, to]);
}
