import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type Backend, onPostgres, onRedis } from '../support/forum-of-processes.js';
import { aLetter, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import type { TestRedis } from '../support/redis.js';
import { describeWith, redisServer } from '../support/surroundings.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

const LOCK = 1000;

function stalls(backend: Backend, { withControl = false } = {}): void {
  let db: TestDatabase;
  let database: DataSource;
  let mailbox: Mailbox;
  let redis: TestRedis | undefined;
  let workers: WorkerProcess[];

  beforeEach(async () => {
    workers = [];
    [db, redis, mailbox] = await Promise.all([aDatabase(), backend(), aMailbox()]);
    database = await openDatabase(db.url);
  });

  afterEach(async () => {
    for (const worker of workers) if (worker.running()) await worker.kill();
    await mailbox.stop();
    await database.destroy();
    await redis?.stop();
    await db.drop();
  });

  async function start(leaseSeconds: number): Promise<WorkerProcess> {
    const queue = { lockDuration: LOCK, stalledInterval: 300 };
    const engines = { databaseUrl: db.url, redisUrl: redis?.url, smtpUrl: mailbox.url };
    const worker = await aWorker({ ...engines, leaseSeconds, queue, sweeps: false });
    workers.push(worker);
    return worker;
  }

  /** Stopped, but not in the middle of a transaction of the queue's: the other would wait for its locks. */
  async function standAside(worker: WorkerProcess): Promise<void> {
    for (;;) {
      worker.child.kill('SIGSTOP');
      await new Promise((wake) => setTimeout(wake, 100));
      const open: unknown[] = await database.query(
        `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      );
      if (open.length === 0) return;
      worker.child.kill('SIGCONT');
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }

  /**
   * A worker stands still for three locks in the middle of a letter; then another, which stood aside until then, goes on. Gives how
   * often the letter went out.
   */
  async function stallOverALetter(leaseSeconds: number): Promise<number> {
    const [busy, aside] = await Promise.all([start(leaseSeconds), start(leaseSeconds)]);
    await standAside(aside);
    const begun = new Promise<void>((told) =>
      mailbox.answer({
        delay: 200,
        onLetter(_letter, tries) {
          if (tries === 1) busy.child.kill('SIGSTOP');
          told();
          return undefined;
        },
      }),
    );
    await aLetter(database);
    await begun;
    aside.child.kill('SIGCONT');
    await new Promise((wake) => setTimeout(wake, 3 * LOCK));
    busy.child.kill('SIGCONT');
    await eventually(
      () => letterStates(database),
      ({ sent }) => sent === 1,
    );
    for (const worker of workers) await worker.end();
    return mailbox.delivered().length;
  }

  it('a letter goes out once though its worker stood still for longer than its lock (Q-15)', async () => {
    expect(await stallOverALetter(60)).toBe(1);
  }, 120_000);

  if (withControl)
    it('(control) it goes out twice when a claim lasts no time', async () => {
      expect(await stallOverALetter(0)).toBe(2);
    }, 120_000);
}

describe('with queues in PostgreSQL', () => stalls(onPostgres, { withControl: true }));

describeWith(redisServer(), 'with queues in Redis', () => stalls(onRedis));
