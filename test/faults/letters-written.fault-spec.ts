import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { letterStates, openDatabase } from '../support/letters.js';
import { aMailbox } from '../support/mailbox.js';
import { killWriters, throwWriters, torn } from '../support/outbox-crashes.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import { describeWith, redisServer } from '../support/surroundings.js';
import { aWorker } from '../support/worker-process.js';

/** Per backend: as many kills and as many throws; one in four comes too late to undo anything. */
const CRASHES = 10;

let db: TestDatabase;
let database: DataSource;

beforeEach(async () => {
  db = await aDatabase();
  database = await openDatabase(db.url);
});

afterEach(async () => {
  await database.destroy();
  await db.drop();
});

function crashes(backend: () => Promise<TestRedis | undefined>): void {
  it('writes both the cause and its letter or neither, wherever the process dies, and sends what was written', async () => {
    const redis = await backend();
    const mailbox = await aMailbox();
    await killWriters(db.url, CRASHES);
    await throwWriters(database, CRASHES, CRASHES);

    const tornRows = await torn(database);
    const worker = await aWorker({ databaseUrl: db.url, redisUrl: redis?.url, smtpUrl: mailbox.url });
    await mailbox.waitFor(CRASHES / 2);
    const code = await worker.end();
    await mailbox.stop();
    await redis?.stop();

    expect(tornRows).toEqual([]);
    expect(code).toBe(0);
    expect(await letterStates(database)).toEqual({ waiting: 0, sending: 0, sent: CRASHES / 2, failed: 0 });
    expect(mailbox.delivered()).toHaveLength(CRASHES / 2);
  }, 120_000);
}

describe('with queues in PostgreSQL', () => crashes(async () => undefined));

describeWith(redisServer(), 'with queues in Redis', () => crashes(() => aRedis()));

it('(control) tears them apart when the letter is written outside the transaction', async () => {
  await killWriters(db.url, 4, { outside: true });

  expect(await torn(database)).toEqual(['0', '1', '2']);
}, 60_000);
