import { Logger } from '@nestjs/common';
import { Timetable, type Recurring } from '@app/jobs';
import type { DataSource } from 'typeorm';
import { lastTurn } from '../../../libs/jobs/src/timetable.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { openDatabase } from '../../support/letters.js';

let db: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await aDatabase();
  database = await openDatabase(db.url);
});

afterAll(async () => {
  await database.destroy();
  await db.drop();
});

const at = (time: string) => new Date(`2027-03-28T${time}Z`);

function counted(name: string, turn: Recurring['turn']): Recurring & { done: Date[] } {
  const done: Date[] = [];
  return { name, turn, done, do: async (now) => done.push(now) };
}

it('knows the newest turn of a period and of a time of day', () => {
  expect(lastTurn({ everySeconds: 15 }, at('10:00:44.900'))).toEqual(at('10:00:30'));
  expect(lastTurn({ dailyAt: '03:10' }, at('03:09:59'))).toEqual(new Date('2027-03-27T03:10:00Z'));
  expect(lastTurn({ dailyAt: '03:10' }, at('03:10:00'))).toEqual(at('03:10:00'));
  expect(lastTurn({ dailyAt: '23:59' }, at('00:00:00'))).toEqual(new Date('2027-03-27T23:59:00Z'));
});

it('is done once per turn by any number of workers', async () => {
  const work = counted('sweep', { everySeconds: 60 });
  const workers = Array.from({ length: 4 }, () => new Timetable(database));

  await Promise.all(workers.map((worker) => worker.doDue([work], at('10:00:01'))));
  await Promise.all(workers.map((worker) => worker.doDue([work], at('10:00:59'))));
  await Promise.all(workers.map((worker) => worker.doDue([work], at('10:01:00'))));

  expect(work.done).toEqual([at('10:00:01'), at('10:01:00')]);
});

it('does what was missed while no worker ran once, not as often as it was missed', async () => {
  const work = counted('nightly', { dailyAt: '03:10' });
  const worker = new Timetable(database);

  await worker.doDue([work], at('04:00:00'));
  await worker.doDue([work], new Date('2027-04-02T12:00:00Z'));

  expect(work.done).toHaveLength(2);
});

it('goes on with the others when one fails, and is done again at its next turn', async () => {
  const broken: Recurring = { name: 'broken', turn: { everySeconds: 60 }, do: () => Promise.reject(new Error('no')) };
  const work = counted('after it', { everySeconds: 60 });

  await new Timetable(database).doDue([broken, work], at('10:00:00'));

  expect(work.done).toHaveLength(1);
});
