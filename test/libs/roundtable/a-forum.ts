import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { systemActor } from '@app/identity';
import { Person } from '@app/people';
import { PROGRAMME_ENTITIES } from '@app/programme';
import { ROUNDTABLE_ENTITIES } from '@app/roundtable';
import { anEdition } from '../../factories/edition.js';
import { aDatabase } from '../../support/database.js';

export const by = systemActor('test');
export const now = new Date('2027-05-01T09:00:00Z');

/** A database with an edition of 5–9 July 2027 in Zurich. */
export async function aForum() {
  const clone = await aDatabase();
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, ...ROUNDTABLE_ENTITIES, Person];
  const database = await dataSourceFor(clone.url, { entities }).initialize();
  const edition = await anEdition(database, { code: 'wsis2027', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  return {
    database,
    databaseUrl: clone.url,
    edition,
    close: async () => {
      await database.destroy();
      await clone.drop();
    },
  };
}
