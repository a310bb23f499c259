import { buffer } from 'node:stream/consumers';
import type { DataSubject } from '@app/database';
import { filesOf, type FileStore, FileUnknown } from '@app/files';
import { ownerOfPhoto } from '@app/people';
import { ownerOfDocuments } from '@app/registration';
import { ownerOfMaterials } from '@app/speakers';
import type { DataSource } from 'typeorm';
import type { Documents } from './make-export.js';

/**
 * What somebody added to their registrations, thirty megabytes each at most, and handed in for their sessions, as it came, and the
 * photo of their profile. What is
 * removed meanwhile is left out.
 */
export async function collectDocuments(
  database: DataSource,
  store: FileStore,
  { registrationIds, personIds }: Pick<DataSubject, 'registrationIds' | 'personIds'>,
  now: Date,
): Promise<Documents> {
  const collected: Documents = {};
  const owners = [
    ...registrationIds.map(ownerOfDocuments),
    ...personIds.map(ownerOfMaterials),
    ...personIds.map(ownerOfPhoto),
  ];
  for (const owner of owners) {
    for (const { id, name } of await filesOf(database, owner, now)) {
      const bytes = await store.open(id).catch(unlessUnknown);
      if (!bytes) continue;
      collected[`documents/${Object.keys(collected).length + 1}-${name}`] = await buffer(bytes);
    }
  }
  return collected;
}

function unlessUnknown(fault: unknown): undefined {
  if (!(fault instanceof FileUnknown)) throw fault;
}
