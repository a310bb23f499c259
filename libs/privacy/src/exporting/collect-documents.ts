import type { DataSubject } from '@app/database';
import { type FileStore, FileUnknown } from '@app/files';
import { documentsOf } from '@app/registration';
import type { DataSource } from 'typeorm';
import type { Documents } from './make-export.js';

/** What somebody added to their registrations, thirty megabytes each at most, as it came. What is removed meanwhile is left out. */
export async function collectDocuments(
  database: DataSource,
  store: FileStore,
  { registrationIds }: Pick<DataSubject, 'registrationIds'>,
  now: Date,
): Promise<Documents> {
  const collected: Documents = {};
  for (const registrationId of registrationIds) {
    for (const { id, name } of await documentsOf(database, registrationId, now)) {
      const chunks: Uint8Array[] = [];
      const bytes = await store.open(id).catch(unlessUnknown);
      if (!bytes) continue;
      for await (const chunk of bytes) chunks.push(chunk as Uint8Array);
      collected[`documents/${Object.keys(collected).length + 1}-${name}`] = Buffer.concat(chunks);
    }
  }
  return collected;
}

function unlessUnknown(fault: unknown): undefined {
  if (!(fault instanceof FileUnknown)) throw fault;
}
