import type { Edition } from '@app/edition';
import { beginPurge, purgeRuns } from '@app/privacy';
import { TaskSweep } from '@app/tasks';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  copiesOf,
  type RegistrationOffice,
} from '../factories/registration.js';
import type { CrashingTaskWorker } from '../support/crashing-task-worker.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { taskProcess } from '../support/task-process.js';

/** More than two transactions remove. */
const MANY = 450;
const began = new Date('2027-08-01T02:40:00Z');
const after = (seconds: number) => new Date(began.getTime() + seconds * 1000);

let db: TestDatabase;
let office: RegistrationOffice;
let edition: Edition;

beforeEach(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url);
  edition = await anEditionWithSeats(office.database, 5);
  const { id } = await aRegistration(office, edition, 'rejected');
  await copiesOf(office.database, id, MANY - 1);
});
afterEach(async () => {
  await office.database.destroy();
  await db.drop();
});

const work = (settings: Pick<CrashingTaskWorker, 'taskId' | 'diesAt' | 'now' | 'isUnprotected'>) =>
  taskProcess({ databaseUrl: db.url, folder: '/nowhere', ...settings });

/** A purge whose worker is killed over the third lot; the sweep finds it, and another worker ends it. */
async function killedOnce(isUnprotected: boolean) {
  const { database } = office;
  await beginPurge(database, began);
  const [{ id: taskId }] = await database.query(`select id from task where kind = 'purge'`);
  const diesAt = { statement: 'update task set done', time: 3 };
  const ends = [await work({ taskId, diesAt, now: began.toISOString(), isUnprotected })];
  const [meanwhile] = await purgeRuns(database, edition.id);
  const sweep = new TaskSweep(database);
  const found = [await sweep.lost(after(20)), await sweep.lost(after(31)), await sweep.lost(after(40))];
  await beginPurge(database, after(86_400));
  ends.push(await work({ taskId, now: after(41).toISOString(), isUnprotected }));
  const [{ named }] = await database.query(`select count(*)::int as named from registration where given_name <> ''`);
  const runs = await purgeRuns(database, edition.id);
  const removedOf = ({ removed }: (typeof runs)[number]) =>
    removed.find(({ kind }) => kind === 'failed-applications')?.count;
  const isFound = found.map((ids) => ids.includes(taskId));
  return {
    ends,
    isFound,
    meanwhile: removedOf(meanwhile),
    states: runs.map(({ state }) => state),
    named,
    removed: removedOf(runs[0]),
  };
}

describe('a nightly purge whose worker is killed', () => {
  it('shows what it has removed, is found, goes on, and counts everything once', async () => {
    expect(await killedOnce(false)).toEqual({
      ends: ['SIGKILL', 0],
      isFound: [false, true, false],
      meanwhile: 400,
      states: ['done'],
      named: 0,
      removed: MANY,
    });
  }, 90_000);

  it('would forget what it had removed, were that not noted in the transaction of the removal', async () => {
    expect(await killedOnce(true)).toMatchObject({
      ends: ['SIGKILL', 0],
      meanwhile: undefined,
      named: 0,
      removed: MANY - 400,
    });
  }, 90_000);
});
