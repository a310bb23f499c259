import { type EmbeddedPostgres, startEmbeddedPostgres } from '@app/database';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { build, ownProcess } from '../support/own-process.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import { describeWith, redisServer } from '../support/surroundings.js';

/** S-65: in production no process starts on engines that let everybody in. */
const PROGRAMS = { api: 'dist/apps/api/src/main.js', worker: 'dist/apps/worker/src/main.js' };
const LONG = 'long-and-random-1';
let db: TestDatabase;

beforeAll(async () => {
  build();
  db = await aDatabase();
}, 120_000);
afterAll(() => db.drop());

/** How a start ends: its exit code, and what it said. */
async function attempt(program: keyof typeof PROGRAMS, changes: Record<string, string>) {
  const started = ownProcess(PROGRAMS[program], [], {
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    DATABASE_URL: db.url,
    REDIS_URL: `redis://:${LONG}@127.0.0.1:1`,
    SMTP_URL: 'smtp://127.0.0.1:1',
    BASE_URL: 'https://forum.example',
    ...changes,
  });
  const end = await started.ended;
  return { end, said: started.said() };
}

describe.each(['api', 'worker'] as const)('the %s says in one sentence what is open, and ends', (program) => {
  it.each([
    [
      'a Redis without a password',
      { REDIS_URL: 'redis://127.0.0.1:6379' },
      'REDIS_URL must have a password in production\n',
    ],
    [
      'a database with a default password',
      { DATABASE_URL: 'postgres://postgres:postgres@127.0.0.1:1/forum' },
      'DATABASE_URL must not have a default password in production: make a long random one\n',
    ],
    [
      'a database without a password',
      { DATABASE_URL: 'postgres://forum@127.0.0.1:1/forum' },
      'DATABASE_URL must have a password in production\n',
    ],
  ])('%s', async (_, changes, said) => {
    expect(await attempt(program, changes as Record<string, string>)).toEqual({ end: 1, said });
  });
});

describe('a database that lets in whoever comes', () => {
  let open: EmbeddedPostgres;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'forum-open-'));
    open = await startEmbeddedPostgres({ dataDir: folder });
    await letEverybodyIn(open.url);
  }, 60_000);
  afterAll(async () => {
    await open.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is found out by trying, whatever password we were given', async () => {
    const said =
      'DATABASE_URL: the database lets us in with a wrong password, and so everybody who reaches it: demand scram-sha-256 in its pg_hba.conf\n';

    expect(await attempt('api', { DATABASE_URL: open.url })).toEqual({ end: 1, said });
  });
});

describeWith(redisServer(), 'a Redis that answers whoever asks', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await aRedis();
  });
  afterAll(() => redis.stop());

  it('is found out by trying', async () => {
    const REDIS_URL = redis.url.replace('redis://', `redis://:${LONG}@`);

    const { end, said } = await attempt('worker', { REDIS_URL });

    expect([end, said]).toEqual([
      1,
      'REDIS_URL: Redis answers without a password, and so to everybody who reaches it: set requirepass or an ACL\n',
    ]);
  });
});

async function letEverybodyIn(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show hba_file');
  const rules = readFileSync(rows[0].hba_file, 'utf8').replaceAll('scram-sha-256', 'trust');
  writeFileSync(rows[0].hba_file, rules);
  await client.query('select pg_reload_conf()');
  await client.end();
}
