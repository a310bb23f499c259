import { postgresEngine } from '../../libs/jobs/src/postgres-engine.js';
import { redisEngine } from '../../libs/jobs/src/redis-engine.js';
import { aDatabase } from './database.js';
import type { Backend } from './forum-of-processes.js';
import { eventually } from './letters.js';
import { lookInto } from './queue-look.js';

/** Every so many-th job fails for good. */
const FAILS = 4;
const AT_A_TIME = 500;

export interface FinishedJobs {
  /** Jobs that were done or had failed. */
  done: number;
  /** Rows of them that are still there. */
  completed: number;
  failed: number;
}

/** Puts so many jobs through a queue of ours and says what is left of them; `over` changes what the house says of its jobs. */
export async function finishedJobs(backend: Backend, jobs: number, over: object = {}): Promise<FinishedJobs> {
  const [db, redis] = await Promise.all([aDatabase(), backend()]);
  const engine = redis ? redisEngine(redis.url) : postgresEngine(db.url);
  await engine.prepare();
  const queue = engine.openQueue('letters');
  const look = lookInto({ databaseUrl: db.url, redisUrl: redis?.url });
  let done = 0;
  const run = async (_job: string, id: string) => {
    done++;
    if (Number(id) % FAILS === 0) throw new Error('on purpose');
  };
  const worker = engine.openWorker('letters', run, 20);
  worker.on('error', () => undefined);
  await worker.waitUntilReady();
  void worker.run();
  for (let first = 0; first < jobs; first += AT_A_TIME) {
    const batch = Array.from({ length: Math.min(AT_A_TIME, jobs - first) }, (_, n) => ({
      name: 'send-letter',
      data: { id: String(first + n) },
      opts: { attempts: 1, ...over },
    }));
    await queue.addBulk(batch);
  }
  await eventually(
    async () => done,
    (so) => so >= jobs,
    600,
  );
  await worker.close();
  const { completed, failed } = await look.counts('completed', 'failed');
  await queue.close();
  await look.close();
  await engine.close();
  await redis?.stop();
  await db.drop();
  return { done, completed, failed };
}
