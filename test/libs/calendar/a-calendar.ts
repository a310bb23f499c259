import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Feeds } from '@app/calendar';
import { readConfig } from '@app/config';
import { dataSourceFor } from '@app/database';
import { aDatabase } from '../../support/database.js';

export const config = readConfig({ NODE_ENV: 'test', BASE_URL: 'https://forum.example' });

/** A database with one edition and nothing in its calendars. */
export async function aCalendar() {
  const clone = await aDatabase();
  const database = await dataSourceFor(clone.url).initialize();
  const editionId = await anEdition(database, 'wsis2027');
  const feeds = new Feeds(database, config);
  return {
    database,
    url: clone.url,
    editionId,
    feeds,
    close: async () => {
      await database.destroy();
      await clone.drop();
    },
  };
}

export async function anEdition(database: DataSource, code: string): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into edition (id, code, names, short_name, number_prefix, starts_on, ends_on, time_zone)
     values ($1, $2, '{}', $2, 'WF27', '2027-07-05', '2027-07-09', 'Europe/Zurich')`,
    [id, code],
  );
  return id;
}
