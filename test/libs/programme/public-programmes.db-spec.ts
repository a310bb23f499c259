import { inTransaction, Notifications } from '@app/database';
import { PublicProgrammes, releaseProgramme } from '@app/programme';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { countingQueries } from '../../support/query-count.js';
import { aProgramme, by, now } from './a-programme.js';

let programme: Awaited<ReturnType<typeof aProgramme>>;
let programmes: PublicProgrammes;

beforeEach(async () => {
  programme = await aProgramme();
  programmes = new PublicProgrammes(programme.database);
});
afterEach(() => programme.close());

const release = (database: DataSource) =>
  inTransaction(database, (tx) =>
    releaseProgramme(tx, programme.edition.id, { name: 'A', acceptConflicts: true }, by, now),
  );
const titles = async () => (await programmes.programmeOf(programme.edition.id)).sessions.map(({ title }) => title);

/** Another process has a pool of its own. */
async function elsewhere(work: (database: DataSource) => Promise<unknown>): Promise<void> {
  const other = await new DataSource(programme.database.options).initialize();
  await work(other);
  await other.destroy();
}

it('is read by the same number of statements, whether it has one session or three', async () => {
  const counts = [];
  for (const more of [1, 2]) {
    for (let i = 0; i < more; i++) {
      const panel = [{ personId: (await aPerson(programme.database)).id, role: 'speaker' }];
      await aSession(programme.database, programme.edition, { room: 'H', panel });
    }
    await release(programme.database);
    counts.push(await countingQueries(() => titles()));
  }

  expect(counts.map(({ queries, result }) => [queries.length, (result as string[]).length])).toEqual([
    [1, 1],
    [1, 3],
  ]);
});

it('costs no query until something changed', async () => {
  await release(programme.database);
  await titles();

  expect((await countingQueries(titles)).queries).toEqual([]);
});

it('is new at once in the process that released it', async () => {
  await aSession(programme.database, programme.edition, { title: 'New', room: 'H' });
  expect(await titles()).toEqual([]);

  await release(programme.database);

  expect(await titles()).toEqual(['New']);
});

it('hears of a release in another process', async () => {
  const notifications = new Notifications(programme.url);
  programmes = new PublicProgrammes(programme.database, notifications);
  await programmes.onModuleInit();
  await aSession(programme.database, programme.edition, { title: 'New', room: 'H' });
  expect(await titles()).toEqual([]);

  await elsewhere(release);

  for (let i = 0; i < 100 && (await titles()).length === 0; i++) await pause(20);
  expect(await titles()).toEqual(['New']);
  programmes.onModuleDestroy();
  await notifications.onApplicationShutdown();
});

it('finds out by looking, when the notice was missed', async () => {
  await aSession(programme.database, programme.edition, { title: 'New', room: 'H' });
  expect(await titles()).toEqual([]);
  await elsewhere(release);
  expect(await titles()).toEqual([]);

  await programmes.look();

  expect(await titles()).toEqual(['New']);
});
