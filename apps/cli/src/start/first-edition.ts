import type { Config } from '@app/config';
import { dataSourceFor } from '@app/database';
import { demonstrationIsWanted, loadDemonstration } from '../demonstration/load-demonstration.js';
import { withRoomsAt } from '../with-rooms.js';

/** Makes the demonstration edition when there is no edition at all, or goes on when making it was broken off. Only in development: an operator's database is theirs to fill. */
export async function makeFirstEdition(
  config: Config,
  databaseUrl: string,
  say: (sentence: string) => void,
): Promise<void> {
  if (config.mode !== 'development' || !(await isWanted(databaseUrl))) return;
  say('Making the demonstration edition …');
  await withRoomsAt(databaseUrl, config, (app) => loadDemonstration(app, new Date()));
}

async function isWanted(databaseUrl: string): Promise<boolean> {
  const source = await dataSourceFor(databaseUrl, { pool: 1, name: 'forum start' }).initialize();
  try {
    return await demonstrationIsWanted(source);
  } finally {
    await source.destroy();
  }
}
