import { inTransaction } from '@app/database';
import { ringBells } from '@app/jobs';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aLetter, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import { describeWith, redisServer } from '../support/surroundings.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

const TIMES = 10;

function doubledJobs(backend: () => Promise<TestRedis | undefined>): void {
  let db: TestDatabase;
  let database: DataSource;
  let mailbox: Mailbox;
  let redis: TestRedis | undefined;
  let workers: WorkerProcess[];

  beforeEach(async () => {
    redis = await backend();
    db = await aDatabase();
    database = await openDatabase(db.url);
    mailbox = await aMailbox();
    workers = [];
  });

  afterEach(async () => {
    for (const worker of workers) if (worker.running()) await worker.kill();
    await mailbox.stop();
    await database.destroy();
    await db.drop();
    await redis?.stop();
  });

  const start = async (count: number, leaseSeconds: number) => {
    const settings = { databaseUrl: db.url, redisUrl: redis?.url, smtpUrl: mailbox.url, leaseSeconds };
    workers = await Promise.all(Array.from({ length: count }, () => aWorker(settings)));
  };

  /** Bells of one subject in one batch are joined by the relay; so each round waits until the bells before it were moved. */
  const ringTenTimes = async (ids: string[]) => {
    for (let time = 1; time < TIMES; time++) {
      await eventually(
        async () => (await database.query('select 1 from bell limit 1')).length,
        (left) => left === 0,
      );
      await inTransaction(database, (tx) => ringBells(tx, 'send-letter', ids));
    }
  };

  /** Two workers, each letter rung for ten times; gives how often letters went out. */
  const sendDoubled = async (letters: number, delay: number, leaseSeconds: number) => {
    mailbox.answer({ delay });
    await start(2, leaseSeconds);
    const ids: string[] = [];
    for (let n = 0; n < letters; n++) ids.push(await aLetter(database));
    await ringTenTimes(ids);
    await eventually(
      () => letterStates(database),
      ({ sent, failed }) => sent + failed === letters,
    );
    for (const worker of workers) expect(await worker.end()).toBe(0);
    return mailbox.delivered().length;
  };

  it('sends each of a hundred letters once with two workers, though each is rung for ten times', async () => {
    expect(await sendDoubled(100, 20, 60)).toBe(100);
  }, 90_000);

  it('sends a few slow letters once, though every hand is free to send them again', async () => {
    expect(await sendDoubled(3, 600, 60)).toBe(3);
  }, 90_000);

  it('(control) sends the slow letters more than once when a claim lasts no time', async () => {
    expect(await sendDoubled(3, 600, 0)).toBeGreaterThan(3);
  }, 90_000);
}

describe('with queues in PostgreSQL', () => doubledJobs(async () => undefined));

describeWith(redisServer(), 'with queues in Redis', () => doubledJobs(() => aRedis()));
