import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import { QUEUE_OPTIONS, WORKER_OPTIONS, type JobData, type QueueEngine, type QueuePace } from './queue-engine.js';

const { Queue, Worker } = withBackend(createPostgresBackend);
const SCHEMA = 'bullmq';

/** One pool for all queues of the process; each worker keeps one of its connections to listen. */
const POOL = 7;

/**
 * BullMQ on PostgreSQL, in a schema of its own. Its migration takes a lock, so any number of workers may start at once. Its commits do not
 * wait for the disk, with which letters leave half as fast again: the queue holds ids alone, and what a crash of PostgreSQL loses of it is rung
 * for again by the sweeps.
 */
export function postgresEngine(url: string, pace: QueuePace = {}): QueueEngine {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'forum queue',
    options: `-c search_path=${SCHEMA} -c timezone=UTC -c synchronous_commit=off`,
  });
  pool.on('error', () => undefined); // an idle connection ended; the next query opens another

  return {
    name: 'PostgreSQL',
    async prepare() {
      const client = await pool.connect();
      try {
        await runMigrations(client, SCHEMA);
      } finally {
        client.release();
      }
    },
    openQueue: (name) => new Queue<JobData, void, string>(name, { connection: pool, ...QUEUE_OPTIONS }),
    openWorker: (name, run, concurrency) =>
      new Worker<JobData, void, string>(name, (job) => run(job.name, job.data.id), {
        connection: pool,
        concurrency,
        ...WORKER_OPTIONS,
        ...pace,
      }),
    close: () => pool.end(),
  };
}
