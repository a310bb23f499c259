import { freePort } from '@app/database';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aLetter, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { aRedis } from '../support/redis.js';
import { describeWith, redisProgram } from '../support/surroundings.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

describeWith(redisProgram(), 'when Redis is away', () => {
  let db: TestDatabase;
  let database: DataSource;
  let mailbox: Mailbox;
  let worker: WorkerProcess;
  let port: number;

  beforeAll(async () => {
    db = await aDatabase();
    database = await openDatabase(db.url);
    mailbox = await aMailbox({ delay: 20 });
    port = await freePort();
    worker = await aWorker({
      databaseUrl: db.url,
      redisUrl: `redis://127.0.0.1:${port}`,
      smtpUrl: mailbox.url,
      leaseSeconds: 4,
    });
  }, 30_000);

  afterAll(async () => {
    await worker.kill();
    await mailbox.stop();
    await database.destroy();
    await db.drop();
  });

  const sent = (letters: number) =>
    eventually(
      () => letterStates(database),
      (states) => states.sent === letters,
      40,
    );

  it('a worker that starts without it waits, says so once, and begins when it is there', async () => {
    await aLetter(database);
    await new Promise((wake) => setTimeout(wake, 3000));
    const before = { sent: (await letterStates(database)).sent, running: worker.running() };
    const complaints = worker.output().match(/queue engine \(Redis\) is away/g);

    const redis = await aRedis({ port });
    await sent(1);
    await redis.stop();

    expect(before).toEqual({ sent: 0, running: true });
    expect(complaints).toHaveLength(1);
  }, 60_000);

  it('loses no letter when it dies with everything in it and comes back empty', async () => {
    const redis = await aRedis({ port });
    for (let n = 0; n < 100; n++) await aLetter(database);
    await eventually(
      async () => mailbox.delivered().length,
      (taken) => taken >= 30,
    );

    await redis.stop();
    for (let n = 0; n < 10; n++) await aLetter(database);
    const another = await aRedis({ port });
    const states = await sent(111);
    await another.stop();

    expect(states).toEqual({ waiting: 0, sending: 0, sent: 111, failed: 0 });
    expect(new Set(mailbox.recipients()).size).toBe(111);
    expect(mailbox.delivered()).toHaveLength(111);
    expect(worker.running()).toBe(true);
  }, 90_000);
});
