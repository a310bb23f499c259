import type { Transaction } from '@app/database';
import type { FileOwner } from '@app/files';
import type { DataSource, EntityManager } from 'typeorm';
import { type Biographies, NO_PROFILE, type Profile } from './profile.js';

/** As what the file of a photo is somebody's. */
export function ownerOfPhoto(personId: string): FileOwner {
  return { kind: 'person-photo', id: personId };
}

/** What somebody told of themselves, in whichever edition that was. */
export async function readProfile(
  reader: Pick<DataSource | EntityManager, 'query'>,
  personId: string,
): Promise<Profile> {
  const [profile] = await reader.query(
    `select photo_id as "photoId", biographies, is_public as "isPublic" from person_profile where person_id = $1`,
    [personId],
  );
  return (profile as Profile | undefined) ?? NO_PROFILE;
}

/** Whose photo that is, if they agree that everybody sees it. */
export async function personOfPublicPhoto(
  reader: Pick<DataSource | EntityManager, 'query'>,
  photoId: string,
): Promise<string | undefined> {
  const [owner] = await reader.query(`select person_id as id from person_profile where photo_id = $1 and is_public`, [
    photoId,
  ]);
  return owner?.id;
}

/** Puts a photo in the place of the one before, or none; the file of the one before goes by itself. Twice is once. */
export async function writePhoto(tx: Transaction, personId: string, photoId: string | null, now: Date): Promise<void> {
  await tx.query(
    `insert into person_profile as known (person_id, photo_id, updated_at) values ($1, $2, $3)
     on conflict (person_id) do update set photo_id = $2, version = known.version + 1, updated_at = $3`,
    [personId, photoId, now],
  );
}

/** Puts texts and consent in the place of those before; the date of the consent is that of its last giving. */
export async function writeBiographies(
  tx: Transaction,
  personId: string,
  { biographies, isPublic }: { biographies: Biographies; isPublic: boolean },
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into person_profile as known (person_id, biographies, is_public, agreed_at, updated_at)
     values ($1, $2, $3, case when $3 then $4::timestamptz end, $4)
     on conflict (person_id) do update set biographies = $2, is_public = $3, version = known.version + 1, updated_at = $4,
       agreed_at = case when $3 then case when known.is_public then known.agreed_at else $4 end end`,
    [personId, JSON.stringify(biographies), isPublic, now],
  );
}
