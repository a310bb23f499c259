import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** What a test sees of a queue from outside. */
export interface QueueLook {
  /** Jobs by state, e.g. `{ completed: 1, failed: 0 }`. */
  counts(...states: Array<'completed' | 'failed' | 'delayed' | 'waiting' | 'active'>): Promise<Record<string, number>>;
  /** Everything that lies in the engine, as text. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

export function lookInto(engine: { databaseUrl: string; redisUrl?: string }, queueName = 'letters'): QueueLook {
  return engine.redisUrl ? lookIntoRedis(engine.redisUrl, queueName) : lookIntoPostgres(engine.databaseUrl, queueName);
}

function lookIntoRedis(url: string, name: string): QueueLook {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue(name, { connection, prefix: 'forum' });
  queue.on('error', () => undefined);
  return {
    counts: (...states) => queue.getJobCounts(...states),
    everything: () => everyKey(connection),
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}

function lookIntoPostgres(url: string, name: string): QueueLook {
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c search_path=bullmq' });
  const queue = new (withBackend(createPostgresBackend).Queue)(name, { connection: pool });
  queue.on('error', () => undefined);
  return {
    counts: (...states) => queue.getJobCounts(...states),
    everything: () => everyTable(pool),
    async close() {
      await queue.close();
      await pool.end();
    },
  };
}

async function everyKey(redis: Redis): Promise<string> {
  const read: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, 0, -1),
    stream: (key) => redis.xrange(key, '-', '+'),
  };
  const texts: string[] = [];
  for (const key of await redis.keys('*')) texts.push(key, JSON.stringify(await read[await redis.type(key)]?.(key)));
  return texts.join('\n');
}

async function everyTable(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query(`select table_name from information_schema.tables where table_schema = 'bullmq'`);
  const texts: string[] = [];
  for (const { table_name: table } of rows) {
    const all = await pool.query(`select to_jsonb(t)::text as text from bullmq."${table}" t`);
    texts.push(table, ...all.rows.map(({ text }) => text as string));
  }
  return texts.join('\n');
}
