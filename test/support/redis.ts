import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '@app/database';
import { redisServer } from './surroundings.js';

export interface TestRedis {
  url: string;
  /** Undefined when it is somebody else's server. */
  pid?: number;
  /** Ends our own server, or empties our corner of the other one. */
  stop(): Promise<void>;
}

/**
 * An empty Redis for one test file: a server of its own on a free port, or an empty database of the one in REDIS_URL.
 * Call it only inside `describeWith(redisServer(), …)`.
 */
export async function aRedis(options: { port?: number; password?: string } = {}): Promise<TestRedis> {
  const redis = redisServer();
  if ('missing' in redis) throw new Error(redis.missing);
  return 'program' in redis.there ? ownServer(redis.there.program, options) : emptyCorner(redis.there.url);
}

async function ownServer(
  program: string,
  { port: wanted, password }: { port?: number; password?: string },
): Promise<TestRedis> {
  const port = wanted ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'forum-redis-'));
  const options = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    dir: folder,
    'maxmemory-policy': 'noeviction',
    ...(password && { requirepass: password }),
  };
  const server = spawn(
    program,
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    {
      stdio: 'ignore',
    },
  );
  const url = `redis://${password ? `:${password}@` : ''}127.0.0.1:${port}`;
  await answering(url, server);
  return {
    url,
    pid: server.pid,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const gone = once(server, 'exit');
        server.kill('SIGKILL');
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (const giveUp = Date.now() + 10_000; ; await pause(30)) {
    if (server.exitCode !== null || Date.now() > giveUp) throw new Error('redis-server does not come up');
    if (await answers(url)) return;
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  return client
    .connect()
    .then(() => client.ping())
    .then(() => true)
    .catch(() => false)
    .finally(() => client.disconnect());
}

/** The highest numbered database that nobody uses; a key of ours marks it as taken. */
async function emptyCorner(url: string): Promise<TestRedis> {
  for (let database = 15; database > 0; database--) {
    const corner = new URL(url);
    corner.pathname = `/${database}`;
    const client = new Redis(corner.href);
    const ours = await client.set('forum:test', process.pid, 'EX', 3_600, 'NX');
    if (ours && (await client.dbsize()) === 1) {
      return { url: corner.href, stop: async () => void (await client.flushdb().finally(() => client.disconnect())) };
    }
    if (ours) await client.del('forum:test');
    client.disconnect();
  }
  throw new Error('the Redis of REDIS_URL has no empty database');
}
