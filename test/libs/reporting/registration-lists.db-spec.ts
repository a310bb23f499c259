import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { removeExpiredFiles, removeLooseBytes } from '@app/files';
import { erasePerson } from '@app/privacy';
import type { DeskFilter } from '@app/registration';
import {
  askForList,
  fileOfList,
  listOf,
  listsOf,
  ListWork,
  registrationsCsv,
  removeExpiredLists,
  stopList,
} from '@app/reporting';
import { TaskHand, TaskWorks } from '@app/tasks';
import { anEditionWithSeats, aRegistration, copiesOf } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';
import { aFileStore, bytesOf, type TestStore } from '../../support/stored-files.js';

const office = anOfficeForThisFile();
const began = new Date('2027-05-03T08:00:00Z');
const after = (seconds: number) => new Date(began.getTime() + seconds * 1000);
const salma = { kind: 'account', id: crypto.randomUUID(), name: 'Salma' } as const;
const ines = { kind: 'account', id: crypto.randomUUID(), name: 'Ines' } as const;

let edition: Edition;
let files: TestStore;
let work: ListWork;

beforeAll(async () => {
  edition = await anEditionWithSeats(office.database, 5);
  files = aFileStore(office.database);
  work = new ListWork(new TaskWorks(), office.database, files.store);
  const { id } = await aRegistration(office, edition, 'under-review', { country: 'KE' });
  await copiesOf(office.database, id, 1_499);
  await aRegistration(office, edition, 'under-review', { country: 'FR', email: 'marie@people.example' });
});
afterAll(() => files.remove());
beforeEach(async () => {
  await office.database.query(`delete from task`);
  await office.database.query(`delete from stored_file`);
});

const of = (by: { id: string }) => ({ editionId: edition.id, byId: by.id });
const ask = (filter: DeskFilter = {}, by: typeof salma | typeof ines = salma, language: 'en' | 'ar' = 'en') =>
  inTransaction(office.database, (tx) => askForList(tx, edition, { filter, language }, by, began));
const take = async (id: string) => (await TaskHand.take(office.database, id, { now: () => began }))!;
const make = async (id: string) => work.goOn(await take(id));
const stop = (id: string, by = salma) =>
  inTransaction(office.database, (tx) => stopList(tx, edition.id, id, by, began));
const sweep = () => removeLooseBytes(office.database, files.store, after(3 * 3_600));

/** What a list is at the moment when it tells for the n-th time how far it is. */
function whenItTells(hand: TaskHand, time: number, act: () => Promise<unknown>): TaskHand {
  const tell = hand.tell.bind(hand);
  let times = 0;
  hand.tell = async (...progress) => {
    const told = await tell(...progress);
    if (++times === time) await act();
    return told;
  };
  return hand;
}

describe('a list as a file', () => {
  it('is what the stream would have been, and tells how far it is while it is made', async () => {
    const id = await ask({ country: 'KE' }, salma, 'ar');
    const seen = [];
    const hand = whenItTells(await take(id), 2, async () =>
      seen.push(await listOf(office.database, id, of(salma), began)),
    );

    await work.goOn(hand);

    seen.push(await listOf(office.database, id, of(salma), began));
    expect(seen.map(({ state, done, total, bytes }) => [state, done, total, bytes !== null])).toEqual([
      ['running', 1_000, 1_500, false],
      ['done', 1_500, 1_500, true],
    ]);
    let streamed = '';
    for await (const piece of registrationsCsv(office.database, edition, { country: 'KE' }, 'ar')) streamed += piece;
    const { id: file } = await fileOfList(office.database, id, of(salma), began);
    expect((await bytesOf(await files.store.open(file))).toString('utf8')).toBe(streamed);
  });

  it('is only for whoever asked, in its edition, for a day', async () => {
    const id = await ask();
    await make(id);
    const elsewhere = await anEditionWithSeats(office.database, 1);
    const tomorrow = after(24 * 3_600);

    for (const [whose, now] of [
      [of(ines), began],
      [{ editionId: elsewhere.id, byId: salma.id }, began],
      [of(salma), tomorrow],
    ] as const) {
      await expect(listOf(office.database, id, whose, now)).rejects.toThrow('files.unknown');
      await expect(fileOfList(office.database, id, whose, now)).rejects.toThrow('files.unknown');
    }
    expect(await listsOf(office.database, of(salma), began)).toHaveLength(1);
    expect([
      await removeExpiredLists(office.database, after(86_399)),
      await removeExpiredLists(office.database, tomorrow),
    ]).toEqual([0, 1]);
    await removeExpiredFiles(office.database, tomorrow);
    await sweep();
    expect(files.lying()).toEqual([]);
  });

  it('asked for twice while it is made is one; another is another, three at a time', async () => {
    const first = await ask({ country: 'KE' });
    const same = await ask({ country: 'KE' });
    await ask({ country: 'FR' });
    await ask({ country: 'KE' }, salma, 'ar');
    await ask({ country: 'KE' }, ines);

    expect(same).toBe(first);
    await expect(ask()).rejects.toThrow('reporting.lists-enough');
    await stop(first);
    expect(await ask()).not.toBe(first);
  });

  it('that is stopped leaves nothing, and stopping somebody else’s is not possible', async () => {
    const id = await ask();
    await expect(stop(id, ines as never)).rejects.toThrow('tasks.unknown');

    await work.goOn(whenItTells(await take(id), 2, () => stop(id)));
    await sweep();

    expect(await listOf(office.database, id, of(salma), began)).toMatchObject({ state: 'stopped', bytes: null });
    expect(files.lying()).toEqual([]);
    expect(
      await office.database.query(`select action from audit_record where subject_id = $1 order by id`, [id]),
    ).toEqual([{ action: 'reporting.list-asked' }, { action: 'reporting.list-stopped' }]);
  });

  it('made by two workers at once, since one was taken for dead, is one file', async () => {
    const id = await ask();
    const slow = whenItTells(await take(id), 3, async () => {
      const awake = await TaskHand.take(office.database, id, { now: () => after(31) });
      await work.goOn(awake!);
    });

    await work.goOn(slow);
    await sweep();

    expect(await office.database.query(`select count(*)::int as count from stored_file`)).toEqual([{ count: 1 }]);
    expect(files.lying()).toHaveLength(1);
  });

  it('goes when somebody who stands in it is erased, also while it is made', async () => {
    const ready = await ask();
    await make(ready);
    const making = await ask({ country: 'FR' });
    const hand = whenItTells(await take(making), 2, () =>
      inTransaction(office.database, (tx) => erasePerson(tx, 'marie@people.example', { kind: 'test', id: '1' }, began)),
    );

    await work.goOn(hand);
    await sweep();

    expect(await listsOf(office.database, of(salma), began)).toEqual([]);
    expect(files.lying()).toEqual([]);
  });
});
