import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { QueuePace } from '@app/jobs';
import { postgresEngine } from '../../libs/jobs/src/postgres-engine.js';
import type { QueueEngine } from '../../libs/jobs/src/queue-engine.js';
import { redisEngine } from '../../libs/jobs/src/redis-engine.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type Backend, onPostgres, onRedis } from '../support/forum-of-processes.js';
import { eventually } from '../support/letters.js';
import { lookInto, type QueueLook } from '../support/queue-look.js';
import type { TestRedis } from '../support/redis.js';
import type { StubbornWorkerSettings } from '../support/stubborn-worker.js';
import { describeWith, redisServer } from '../support/surroundings.js';

const QUICK: QueuePace = { lockDuration: 1000, stalledInterval: 300 };

function killedJobs(backend: Backend): void {
  let db: TestDatabase;
  let redis: TestRedis | undefined;
  let engine: QueueEngine;
  let look: QueueLook;
  let workers: ChildProcess[];

  beforeEach(async () => {
    workers = [];
    [db, redis] = await Promise.all([aDatabase(), backend()]);
    engine = redis ? redisEngine(redis.url) : postgresEngine(db.url);
    await engine.prepare();
    look = lookInto({ databaseUrl: db.url, redisUrl: redis?.url });
  });

  afterEach(async () => {
    for (const worker of workers) if (worker.kill('SIGKILL')) await once(worker, 'exit');
    await look.close();
    await engine.close();
    await redis?.stop();
    await db.drop();
  });

  function start(settings: Pick<StubbornWorkerSettings, 'pace' | 'finish'>): ChildProcess {
    const all = JSON.stringify({ databaseUrl: db.url, redisUrl: redis?.url, ...settings });
    const program = ['--import', './test/support/typescript-loader.mjs', 'test/support/stubborn-worker.ts', all];
    const worker = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    workers.push(worker);
    return worker;
  }

  /** One job whose worker is killed over it, `times` in a row; then a worker that would do it. */
  async function killOver(times: number, pace: QueuePace): Promise<Record<string, number>> {
    const queue = engine.openQueue('letters');
    await queue.addBulk([{ name: 'send-letter', data: { id: '1' } }]);
    await queue.close();
    for (let kill = 0; kill < times; kill++) {
      const worker = start({ pace });
      await once(worker, 'message');
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    }
    start({ pace, finish: true });
    return eventually(
      () => look.counts('completed', 'failed'),
      ({ completed, failed }) => completed + failed > 0,
    );
  }

  it('a job whose worker was killed over it three times is done by the fourth (Q-03)', async () => {
    expect(await killOver(3, QUICK)).toEqual({ completed: 1, failed: 0 });
  }, 120_000);

  it('(control) with what BullMQ does by itself it is given up as stalled', async () => {
    expect(await killOver(2, { ...QUICK, maxStalledCount: 1 })).toEqual({ completed: 0, failed: 1 });
  }, 120_000);
}

describe('with queues in PostgreSQL', () => killedJobs(onPostgres));

describeWith(redisServer(), 'with queues in Redis', () => killedJobs(onRedis));
