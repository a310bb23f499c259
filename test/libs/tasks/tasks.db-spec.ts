import { dataSourceFor, inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import {
  beginTask,
  readTask,
  recentTasks,
  stopTask,
  type TaskHand as Hand,
  TaskHand,
  TaskSweep,
  TaskWorker,
  TaskWorks,
  type TaskWork,
} from '@app/tasks';
import type { Clock } from '@app/config';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';

const began = new Date('2027-05-03T02:40:00Z');
const PURGES = { kind: 'purge', editionId: null } as const;

let db: TestDatabase;
let database: DataSource;
let seconds: number;
const clock = { now: () => new Date(began.getTime() + seconds * 1000) } as Clock;

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { pool: 4, name: 'test' }).initialize();
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});
beforeEach(async () => {
  seconds = 0;
  await database.query(`truncate task cascade`);
  await database.query(`delete from bell`);
});

const aTask = () =>
  inTransaction(database, (tx) => beginTask(tx, { ...PURGES, total: 3 }, systemActor('test'), clock.now()));
const take = (id: string) => TaskHand.take(database, id, clock);
const bells = async () => (await database.query(`select job from bell`)).length;
const stateOf = async (id: string) => {
  const { state, done, total } = await readTask(database, id, PURGES);
  return [state, done, total];
};
const ends = (hand: Hand) => inTransaction(database, (tx) => hand.end(tx));

function worker(goOn: TaskWork['goOn']): TaskWorker {
  const works = new TaskWorks();
  works.add('purge', { goOn });
  return new TaskWorker(database, works, clock);
}

describe('a task', () => {
  it('is done part by part by whoever is free, tells how far it is, and rings for the next part', async () => {
    const id = await aTask();
    const parts = worker(async (hand) => {
      const done = hand.task.done + 1;
      await hand.tell(done);
      if (done === 3) await ends(hand);
    });

    await parts.run(id);
    const afterOne = [await stateOf(id), await bells()];
    await parts.run(id);
    await parts.run(id);
    await parts.run(id);

    expect(afterOne).toEqual([['running', 1, 3], 2]);
    expect([await stateOf(id), await bells()]).toEqual([['done', 3, 3], 3]);
    expect((await recentTasks(database, PURGES)).map((task) => [task.id, task.by.name])).toEqual([[id, 'test']]);
  });

  it('is in one hand at a time; who was taken for dead holds nothing any more when waking up', async () => {
    const id = await aTask();
    const first = (await take(id))!;
    seconds = 29;
    const tooEarly = await take(id);
    seconds = 31;
    const second = (await take(id))!;

    const late = [await first.tell(2), await inTransaction(database, (tx) => first.holds(tx)), await ends(first)];
    await first.letGo();
    const living = [await second.tell(1), await inTransaction(database, (tx) => second.holds(tx))];

    expect([tooEarly, late, living]).toEqual([undefined, [false, false, false], [true, true]]);
    expect(await stateOf(id)).toEqual(['running', 1, 3]);
    expect(await ends(second)).toBe(true);
  });

  it('is kept in hand by telling how far it is', async () => {
    const id = await aTask();
    const hand = (await take(id))!;
    for (seconds = 20; seconds < 100; seconds += 20) await hand.tell(1);

    expect(await take(id)).toBeUndefined();
  });

  it('is rung for again once nothing was heard of it for half a minute, and not at once again', async () => {
    const id = await aTask();
    await take(id);
    const sweep = new TaskSweep(database);
    const found = [];
    for (const at of [29, 31, 45, 62]) found.push(await sweep.lost(new Date(began.getTime() + at * 1000)));

    expect(found).toEqual([[], [id], [], [id]]);
  });

  it('that is stopped is let go of at the next step; what is done stays done, and stopping twice is once', async () => {
    const id = await aTask();
    const hand = (await take(id))!;
    await hand.tell(2);
    const stop = () => inTransaction(database, (tx) => stopTask(tx, id, PURGES, clock.now()));

    expect([await stop(), await stop()]).toEqual([true, false]);
    expect([await hand.tell(3), await ends(hand), await take(id)]).toEqual([false, false, undefined]);
    expect(await stateOf(id)).toEqual(['stopped', 2, 3]);
  });

  it('that fails again and again, or kills its worker, is given up', async () => {
    const id = await aTask();
    const failing = worker(() => Promise.reject(new Error('no')));
    for (let time = 0; time < 9; time++) await expect(failing.run(id)).rejects.toThrow('no');
    await take(id);
    seconds = 31;
    const afterOneDeath = await take(id);
    seconds = 62;

    expect([afterOneDeath?.task.state, await take(id)]).toEqual(['running', undefined]);
    expect(await stateOf(id)).toEqual(['failed', 0, 3]);
  });

  it('of a kind that this release does not know is left for a newer one', async () => {
    const id = await aTask();
    await new TaskWorker(database, new TaskWorks(), clock).run(id);

    expect(await take(id)).toBeDefined();
    expect(await stateOf(id)).toEqual(['running', 0, 3]);
    expect(() => new TaskWorks().mustDoEveryKind()).toThrow('purge');
  });

  it('is unknown under another kind, another edition and another account', async () => {
    const id = await aTask();
    await expect(readTask(database, id, { ...PURGES, byId: crypto.randomUUID() })).rejects.toThrow('tasks.unknown');
    await expect(readTask(database, id, { ...PURGES, editionId: crypto.randomUUID() })).rejects.toThrow(
      'tasks.unknown',
    );
  });
});
