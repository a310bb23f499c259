import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { fileOf, FileStore, keepFile, type StoredFile } from '@app/files';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import {
  ownerOfPhoto,
  PHOTO_AT_MOST,
  type Profile,
  readProfile,
  remakePhoto,
  usableBiographies,
  writeBiographies,
  writePhoto,
} from '@app/people';
import { tellOfPerson } from '@app/programme';

/** Whose profile, for the log in which edition, and who changes it. */
export interface ProfileOf {
  editionId: string;
  personId: string;
  by: Actor;
}

/** Photo and biographies of speakers. They stay with the person for later editions; the public pages follow with the commit. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: DataSource,
    private readonly store: FileStore,
  ) {}

  /**
   * Takes a photo in the place of the one before. What came is laid down as it is, made anew (`remakePhoto`), and taken away again;
   * its name is not kept. Refuses `files.…`, `people.photo-too-large`, `people.photo-unreadable`; then the earlier photo stays.
   */
  async setPhoto(of: ProfileOf, source: AsyncIterable<Uint8Array>, now: Date): Promise<void> {
    const came = await this.store.put(source, { most: PHOTO_AT_MOST, kinds: ['image/jpeg', 'image/png'] }, now);
    try {
      const photo = await remakePhoto(async () => Buffer.concat(await (await this.store.open(came.id)).toArray()));
      await this.keep(of, photo, now);
    } finally {
      await this.store.discard(came.id);
    }
  }

  private async keep(of: ProfileOf, photo: Buffer, now: Date): Promise<void> {
    const put = await this.store.put(only(photo), { most: PHOTO_AT_MOST, as: 'image/jpeg' }, now);
    try {
      await inTransaction(this.database, async (tx) => {
        const { id } = await keepFile(tx, put, { owner: ownerOfPhoto(of.personId), name: 'photo.jpg' }, now);
        await writePhoto(tx, of.personId, id, now);
        await note(tx, of, 'speakers.photo-set', now);
      });
    } catch (fault) {
      await this.store.discard(put.id);
      throw fault;
    }
  }

  /** Twice is once. */
  async removePhoto(of: ProfileOf, now: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      if (!(await readProfile(tx, of.personId)).photoId) return;
      await writePhoto(tx, of.personId, null, now);
      await note(tx, of, 'speakers.photo-removed', now);
    });
  }

  /** `typed` by language; `isPublic`: they agree that photo and biographies are shown to everybody. Refuses `people.text-too-long`. */
  async setBiographies(
    of: ProfileOf,
    typed: Readonly<Record<string, string | undefined>>,
    isPublic: boolean,
    now: Date,
  ): Promise<void> {
    const biographies = usableBiographies(typed);
    await inTransaction(this.database, async (tx) => {
      await writeBiographies(tx, of.personId, { biographies, isPublic }, now);
      await note(tx, of, 'speakers.profile-set', now, { languages: Object.keys(biographies), isPublic });
    });
  }

  /** The photo of one's own profile, public or not. Refuses `files.unknown`. */
  async photoOf(personId: string, now: Date): Promise<StoredFile> {
    const { photoId }: Profile = await readProfile(this.database, personId);
    return fileOf(this.database, photoId ?? NO_FILE, ownerOfPhoto(personId), now);
  }
}

const NO_FILE = '00000000-0000-0000-0000-000000000000';

async function* only(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function note(
  tx: Transaction,
  { editionId, personId, by }: ProfileOf,
  action: AuditAction,
  now: Date,
  details?: Record<string, unknown>,
): Promise<void> {
  await tellOfPerson(tx, personId, now);
  await recordAudit(tx, { by, action, subject: { kind: 'person', id: personId }, editionId, details }, now);
}
