import { setTimeout as pause } from 'node:timers/promises';
import { bellsDue } from '@app/jobs';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { applicants } from '../support/applicants.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { noteFigures } from '../support/figures.js';
import { aForumOfProcesses, onRedis } from '../support/forum-of-processes.js';
import { brokenInvariants } from '../support/invariants.js';
import { aLetter, eventually, letterStates, openDatabase } from '../support/letters.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { lookInto } from '../support/queue-look.js';
import { aRedis } from '../support/redis.js';
import { describeWith, redisProgram, redisServer } from '../support/surroundings.js';
import { aTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';
import { aWorker, type WorkerProcess } from '../support/worker-process.js';

const proxyTo = async (url: string): Promise<{ proxy: TcpProxy; through: string }> => {
  const address = new URL(url);
  const proxy = await aTcpProxy({ host: address.hostname, port: Number(address.port) });
  return { proxy, through: Object.assign(new URL(url), { port: String(proxy.port) }).href };
};

describe('a database that is away for twenty seconds (Q-05)', () => {
  let db: TestDatabase;
  let database: DataSource;
  let mailbox: Mailbox;
  let proxy: TcpProxy;
  let worker: WorkerProcess;

  beforeAll(async () => {
    [db, mailbox] = await Promise.all([aDatabase(), aMailbox({ delay: 20 })]);
    database = await openDatabase(db.url);
    const { proxy: made, through } = await proxyTo(db.url);
    proxy = made;
    worker = await aWorker({ databaseUrl: through, smtpUrl: mailbox.url, leaseSeconds: 5 });
  }, 60_000);
  afterAll(async () => {
    await worker.kill();
    await mailbox.stop();
    await proxy.close();
    await database.destroy();
    await db.drop();
  });

  it.each([
    ['idle', 1],
    ['busy', 300],
  ])(
    'finds the %s worker at work again, and nothing is lost',
    async (name, letters) => {
      const before = (await letterStates(database)).sent;
      for (let n = 1; n < letters; n++) await aLetter(database);
      await eventually(
        async () => mailbox.delivered().length,
        (taken) => taken >= before + Math.floor((letters - 1) / 3),
      );
      await proxy.cut();
      await aLetter(database);
      await pause(20_000);
      const taken = mailbox.delivered().length;
      await proxy.mend();
      const back = performance.now();
      await eventually(
        async () => mailbox.delivered().length,
        (now) => now > taken,
        30,
      );
      const firstAfter = Math.round(performance.now() - back);
      const states = await eventually(
        () => letterStates(database),
        ({ sent }) => sent === before + letters,
        60,
      );
      noteFigures(`Q-05, ${name} worker, database away for 20 s`, { msToFirstLetter: firstAfter });

      expect(states).toEqual({ waiting: 0, sending: 0, sent: before + letters, failed: 0 });
      expect(worker.running()).toBe(true);
    },
    120_000,
  );
});

describeWith(redisServer(), 'Redis', () => {
  it('away for 2, 20 and 45 seconds: everybody is registered, every letter leaves within a minute (Q-06)', async () => {
    const redis = await aRedis();
    const { proxy, through } = await proxyTo(redis.url);
    const forum = await aForumOfProcesses({ backend: async () => redis, redisUrl: through, seats: 1_000 });
    const worker = await forum.aWorker();
    const people = { urls: forum.urls, edition: forum.edition.code, clients: 20, count: 300 };
    const quiet = await applicants(people);
    const answers: object[] = [quiet.met];
    const figures: object[] = [{ away: 0, ...quiet.waited }];
    let first = people.count;
    for (const seconds of [2, 20, 45]) {
      await proxy.cut();
      const cut = performance.now();
      const { met, waited } = await applicants({ ...people, first });
      first += people.count;
      await pause(Math.max(0, seconds * 1000 - (performance.now() - cut)));
      await proxy.mend();
      const back = performance.now();
      await forum.mailbox.waitFor(first, 60);
      answers.push(met);
      figures.push({ away: seconds, ...waited, msToLastLetter: Math.round(performance.now() - back) });
    }
    noteFigures('Q-06', figures);
    const outcome = { running: worker.running(), broken: await brokenInvariants(forum.database) };
    await forum.close();
    await proxy.close();

    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ 202: people.count })));
    expect(outcome).toEqual({ running: true, broken: [] });
  }, 400_000);
});

/** People apply while Redis is emptied each time that so many letters have been taken; gives the forum as it stands then. */
async function emptiedMeanwhile(count: number, emptiedAt: number[], sweeps: boolean) {
  const forum = await aForumOfProcesses({ backend: onRedis, seats: count / 2, mailDelay: 20, sweeps });
  await forum.aWorker();
  const client = new Redis(forum.redis!.url);
  const flushing = (async () => {
    for (const taken of emptiedAt) {
      await forum.mailbox.waitFor(taken, 120);
      await client.flushall();
    }
  })();
  const { met } = await applicants({ urls: forum.urls, edition: forum.edition.code, clients: 100, count });
  await flushing;
  client.disconnect();
  return { forum, met };
}

describeWith(redisProgram(), 'Redis of our own', () => {
  it('emptied in the middle of a thousand letters: none is missing (Q-08)', async () => {
    const { forum, met } = await emptiedMeanwhile(1_000, [100, 400, 700], true);
    const letters = await eventually(
      () => letterStates(forum.database),
      ({ sent }) => sent === 1_000,
      120,
    );
    const recipients = forum.mailbox.recipients();
    await forum.close();

    expect({ met, letters }).toEqual({
      met: { 202: 1_000 },
      letters: { waiting: 0, sending: 0, sent: 1_000, failed: 0 },
    });
    expect([new Set(recipients).size, recipients.length]).toEqual([1_000, 1_000]);
  }, 300_000);

  it('(control) letters would stay here for good if nobody looked for those whose bell was lost', async () => {
    const { forum } = await emptiedMeanwhile(500, [100], false);
    const queue = lookInto({ databaseUrl: forum.databaseUrl, redisUrl: forum.redis!.url });
    await eventually(
      async () => [await queue.counts('waiting', 'active', 'delayed'), await bellsDue(forum.database)],
      ([jobs, bells]) => bells === 0 && Object.values(jobs).every((count) => count === 0),
      60,
    );
    const letters = await letterStates(forum.database);
    await queue.close();
    await forum.close();

    expect(letters.waiting + letters.sending).toBeGreaterThan(0);
  }, 300_000);
});
