import type { DataSource } from 'typeorm';
import { postgresEngine } from '../../libs/jobs/src/postgres-engine.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aLetter, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

const HOUR = 3_600_000;

let db: TestDatabase;
let database: DataSource;
let mailbox: Mailbox;
let worker: WorkerProcess;

beforeAll(async () => {
  db = await aDatabase();
  database = await openDatabase(db.url);
  mailbox = await aMailbox();
  worker = await aWorker({ databaseUrl: db.url, smtpUrl: mailbox.url, sweeps: false });
}, 120_000);

afterAll(async () => {
  await worker.kill();
  await mailbox.stop();
  await database.destroy();
  await db.drop();
});

/** The session that hears of bells, and all those of BullMQ, of which each worker keeps one to hear of jobs. */
const listeners = async (): Promise<Array<{ name: string; pid: number }>> =>
  database.query(
    `select application_name as name, pid from pg_stat_activity
     where datname = current_database() and application_name in ('forum listen', 'forum queue')`,
  );

/** In the queue and in the outbox, not due for an hour: a queue that only looks at its next due job would sleep for as long. */
async function somethingForLater(): Promise<void> {
  const engine = postgresEngine(db.url);
  const queue = engine.openQueue('letters');
  const job = { name: 'send-letter', data: { id: 'later' }, opts: { delay: HOUR } };
  await queue.addBulk([job]);
  await queue.close();
  await engine.close();
  await aLetter(database, { sendAfter: new Date(Date.now() + HOUR) });
}

it('a letter leaves within ten seconds after every session that listened was ended, though a job for later is there (Q-16)', async () => {
  await aLetter(database);
  await mailbox.waitFor(1);
  await somethingForLater();
  const before = await listeners();

  await database.query(`select pg_terminate_backend(pid) from unnest($1::int[]) as pid`, [
    before.map(({ pid }) => pid),
  ]);
  await aLetter(database);
  await mailbox.waitFor(2, 10);

  expect(new Set(before.map(({ name }) => name))).toEqual(new Set(['forum listen', 'forum queue']));
  await eventually(listeners, (now) => now.some(({ name }) => name === 'forum listen'));
  expect(await letterStates(database)).toMatchObject({ waiting: 1 });
  expect(worker.running()).toBe(true);
}, 120_000);

it('(control) without anybody who looks it stays where it is', async () => {
  await worker.end();
  await aLetter(database);

  await expect(mailbox.waitFor(3, 3)).rejects.toThrow('2 of 3 letters');
}, 120_000);
