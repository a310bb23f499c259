import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUE_OPTIONS, WORKER_OPTIONS, type JobData, type QueueEngine, type QueuePace } from './queue-engine.js';

/**
 * BullMQ on Redis. The connection that adds jobs fails at once while Redis is away (the bell stays in PostgreSQL and is
 * tried again); those that wait for jobs come back by themselves. `prefix` keeps installations apart on one Redis.
 */
export function redisEngine(url: string, pace: QueuePace = {}, prefix = 'forum'): QueueEngine {
  const adding = new Redis(url, { lazyConnect: true, enableOfflineQueue: false, retryStrategy, connectTimeout: 5000 });
  const waiting = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy,
    connectTimeout: 5000,
  });
  for (const connection of [adding, waiting]) connection.on('error', () => undefined); // told by queues and workers
  let firstTry: Promise<unknown> | undefined;

  return {
    name: 'Redis',
    async prepare() {
      firstTry ??= Promise.allSettled([adding.connect(), waiting.connect()]); // later ones are ioredis's own
      await firstTry;
      await adding.ping();
    },
    openQueue: (name) => new Queue<JobData, void, string>(name, { connection: adding, prefix, ...QUEUE_OPTIONS }),
    openWorker: (name, run, concurrency) =>
      new Worker<JobData, void, string>(name, (job) => run(job.name, job.data.id), {
        connection: waiting,
        prefix,
        concurrency,
        ...WORKER_OPTIONS,
        ...pace,
      }),
    async close() {
      adding.disconnect();
      waiting.disconnect();
    },
  };
}

function retryStrategy(times: number): number {
  return Math.min(200 * times, 2000);
}
