import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { removeLooseBytes } from '@app/files';
import { askForList, fileOfList, listOf } from '@app/reporting';
import { parse } from 'csv-parse/sync';
import { anEditionWithSeats, aRegistration, copiesOf } from '../factories/registration.js';
import { anOfficeForThisFile } from '../support/office-for-this-file.js';
import { aFileStore, bytesOf, type TestStore } from '../support/stored-files.js';
import { taskProcess } from '../support/task-process.js';

/** More than two pieces. */
const MANY = 2_500;
const byId = crypto.randomUUID();
const by = { kind: 'account', id: byId, name: 'Salma' } as const;
const began = new Date('2027-05-03T08:00:00Z');
const after = (seconds: number) => new Date(began.getTime() + seconds * 1000);

const office = anOfficeForThisFile();
let edition: Edition;
let files: TestStore;

beforeAll(async () => {
  edition = await anEditionWithSeats(office.database, 5);
  files = aFileStore(office.database);
  const { id } = await aRegistration(office, edition, 'under-review');
  await copiesOf(office.database, id, MANY - 1);
});
afterAll(() => files.remove());
beforeEach(() => office.database.query(`delete from task`));

const databaseUrl = () => (office.database.options as { url: string }).url;

async function ask(): Promise<string> {
  const wish = { filter: {}, language: 'en' } as const;
  return inTransaction(office.database, (tx) => askForList(tx, edition, wish, by, began));
}

/** Killed over the third piece of rows, then over the row of the file; a third worker ends it. Each comes half a minute later. */
async function killedTwice(isUnprotected: boolean) {
  const taskId = await ask();
  const { folder } = files;
  const deaths = [
    { statement: 'fetch 1000 from exported', time: 3 },
    { statement: 'insert into stored_file', time: 1 },
    undefined,
  ];
  const ends = [];
  const states = [];
  for (const [time, diesAt] of deaths.entries()) {
    const now = after(time * 31).toISOString();
    ends.push(await taskProcess({ databaseUrl: databaseUrl(), folder, taskId, diesAt, now, isUnprotected }));
    const { state, done, bytes } = await listOf(office.database, taskId, { editionId: edition.id, byId }, after(100));
    states.push([state, done, bytes !== null]);
  }
  return { taskId, ends, states };
}

describe('a long list whose worker is killed', () => {
  it('is begun anew and never handed out in part; nothing of the broken ones stays', async () => {
    const { taskId, ends, states } = await killedTwice(false);

    const file = await fileOfList(office.database, taskId, { editionId: edition.id, byId }, after(100));
    const rows = parse(await bytesOf(await files.store.open(file.id)), { bom: true, columns: true }) as unknown[];
    await removeLooseBytes(office.database, files.store, after(3 * 3_600));
    expect({ ends, states }).toEqual({
      ends: ['SIGKILL', 'SIGKILL', 0],
      states: [
        ['running', 2_000, false],
        ['running', MANY, false],
        ['done', MANY, true],
      ],
    });
    expect(rows).toHaveLength(MANY);
    expect(files.lying()).toHaveLength(1);
    expect(file.name).toBe(`${edition.code}-registrations-2027-05-03.csv`);
  }, 90_000);

  it('would be ready without its file, were the two not written in one transaction', async () => {
    const { states } = await killedTwice(true);

    expect(states.slice(1)).toEqual([
      ['done', MANY, false],
      ['done', MANY, false],
    ]);
  }, 90_000);
});
