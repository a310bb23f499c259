import { inTransaction } from '@app/database';
import { writeLetter } from '@app/mail';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDraft, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import { describeWith, redisServer } from '../support/surroundings.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

const LETTERS = 500;
const KILLS = 5;
/** Letters that a worker sends at the same time. */
const IN_FLIGHT = 5;
const LEASE_SECONDS = 3;

function letterFaults(backend: () => Promise<TestRedis | undefined>): void {
  let db: TestDatabase;
  let database: DataSource;
  let mailbox: Mailbox;
  let redis: TestRedis | undefined;
  let worker: WorkerProcess | undefined;

  beforeEach(async () => {
    redis = await backend();
    db = await aDatabase();
    database = await openDatabase(db.url);
    mailbox = await aMailbox({ delay: 10 });
  });

  afterEach(async () => {
    if (worker?.running()) await worker.kill();
    await mailbox.stop();
    await database.destroy();
    await db.drop();
    await redis?.stop();
  });

  const start = (over: { sweeps?: boolean } = {}) =>
    aWorker({ databaseUrl: db.url, redisUrl: redis?.url, smtpUrl: mailbox.url, leaseSeconds: LEASE_SECONDS, ...over });

  const writeLetters = (count: number) =>
    inTransaction(database, async (tx) => {
      for (let n = 0; n < count; n++) await writeLetter(tx, aDraft());
    });

  const distinct = () => new Set(mailbox.delivered().map(({ messageId }) => messageId)).size;

  /** Kills the worker whenever another share of the letters has gone out. */
  async function killAgainAndAgain(kills: number, letters: number, options: { sweeps?: boolean } = {}): Promise<void> {
    for (let kill = 1; kill <= kills; kill++) {
      worker = await start(options);
      const share = Math.floor((letters * kill) / (kills + 1));
      await eventually(
        async () => mailbox.delivered().length,
        (taken) => taken >= share,
        60,
      );
      await worker.kill();
    }
    worker = await start(options);
  }

  it('loses no letter when the worker is killed five times, and doubles at most those in flight', async () => {
    await writeLetters(LETTERS);

    await killAgainAndAgain(KILLS, LETTERS);
    const states = await eventually(
      () => letterStates(database),
      ({ sent }) => sent === LETTERS,
      90,
    );

    expect(states).toEqual({ waiting: 0, sending: 0, sent: LETTERS, failed: 0 });
    expect(distinct()).toBe(LETTERS);
    expect(mailbox.delivered().length - LETTERS).toBeLessThanOrEqual(KILLS * IN_FLIGHT);
  }, 180_000);

  it('(control) leaves letters lying after a kill when nothing looks for them', async () => {
    await writeLetters(100);

    await killAgainAndAgain(1, 100, { sweeps: false });
    await eventually(
      async () => mailbox.delivered().length,
      (taken) => taken >= 95,
      60,
    );
    await new Promise((wake) => setTimeout(wake, LEASE_SECONDS * 1000 + 1500));

    expect((await letterStates(database)).sent).toBeLessThan(100);
  }, 120_000);

  it('ends in order when asked to: nothing doubled, nothing missing, nothing left in hand', async () => {
    await writeLetters(LETTERS);
    const ends: Array<{ code: number | null; sending: number }> = [];

    for (let end = 1; end <= KILLS; end++) {
      worker = await start();
      const share = Math.floor((LETTERS * end) / (KILLS + 1));
      await eventually(
        async () => mailbox.delivered().length,
        (taken) => taken >= share,
        60,
      );
      const code = await worker.end();
      ends.push({ code, sending: (await letterStates(database)).sending });
    }
    worker = await start();
    await eventually(
      () => letterStates(database),
      ({ sent }) => sent === LETTERS,
      60,
    );

    expect(ends).toEqual(Array.from({ length: KILLS }, () => ({ code: 0, sending: 0 })));
    expect([distinct(), mailbox.delivered().length]).toEqual([LETTERS, LETTERS]);
  }, 180_000);

  it('(control) a kill in the same place does leave letters in hand', async () => {
    mailbox.answer({ delay: 300 });
    await writeLetters(20);
    worker = await start();
    await mailbox.waitFor(IN_FLIGHT);

    await worker.kill();

    expect((await letterStates(database)).sending).toBeGreaterThan(0);
  }, 60_000);
}

describe('on PostgreSQL', () => letterFaults(async () => undefined));

describeWith(redisServer(), 'on Redis', () => letterFaults(() => aRedis()));
