import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dataSourceFor, inTransaction } from '@app/database';
import { EDITION_ENTITIES, type Edition } from '@app/edition';
import { setCapacity } from '@app/registration';
import type { DataSource } from 'typeorm';
import { anEdition } from '../factories/edition.js';
import { anApiProcess, type ApiProcess } from '../support/api-process.js';
import { aDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { aMailbox, type Mailbox } from '../support/mailbox.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import { describeWith, redisServer } from '../support/surroundings.js';
import { systemActor } from '@app/identity';

const APPLICANTS = 60;

/** docker-compose.yml without containers: the same processes, the same engines, NODE_ENV=production. */
describeWith(redisServer(), 'two API and two worker processes on one PostgreSQL and one Redis', () => {
  let db: Awaited<ReturnType<typeof aDatabase>>;
  let database: DataSource;
  let edition: Edition;
  let redis: TestRedis;
  let mailbox: Mailbox;
  let apis: ApiProcess[];
  let workers: ChildProcess[];

  beforeAll(async () => {
    [db, redis, mailbox] = await Promise.all([
      aDatabase(),
      aRedis({ password: 'long-and-random-1' }),
      aMailbox({ delay: 20 }),
    ]);
    database = await dataSourceFor(db.url, { entities: [...EDITION_ENTITIES] }).initialize();
    edition = await anEdition(database);
    await inTransaction(database, (tx) =>
      setCapacity(tx, edition.id, { capacity: 25 }, systemActor('test'), new Date()),
    );
    const shape = {
      NODE_ENV: 'production',
      DATABASE_URL: db.url,
      DATABASE_POOL: '5',
      REDIS_URL: redis.url,
      SMTP_URL: mailbox.url,
      BASE_URL: 'http://forum.example',
    };
    apis = await Promise.all([1, 2].map(async () => anApiProcess({ ...shape, PORT: String(await freePort()) })));
    workers = await Promise.all([1, 2].map(() => aWorkerProcess(shape)));
  }, 120_000);

  afterAll(async () => {
    await database.destroy();
    await Promise.all([mailbox.stop(), redis.stop(), db.drop()]);
  });

  it('gives every applicant one letter and no more seats than there are, and goes down cleanly', async () => {
    const answers = await Promise.all(Array.from({ length: APPLICANTS }, (_, n) => apply(apis[n % 2].url, n)));
    expect(answers).toEqual(Array.from({ length: APPLICANTS }, () => 202));

    await mailbox.waitFor(APPLICANTS, 60);
    await new Promise((wake) => setTimeout(wake, 1_500));
    expect([...mailbox.recipients()].sort()).toEqual(Array.from({ length: APPLICANTS }, (_, n) => address(n)).sort());

    const [{ taken, holding, waiting }] = await database.query(
      `select (select taken from seat_pool where edition_id = $1 and mode = 'on-site') as taken,
              (select count(*)::int from registration where holds_seat) as holding,
              (select count(*)::int from registration where status = 'waiting') as waiting`,
      [edition.id],
    );
    expect({ taken, holding, waiting }).toEqual({ taken: 25, holding: 25, waiting: APPLICANTS - 25 });

    const codes = await Promise.all([...apis.map((api) => api.stop()), ...workers.map(end)]);
    expect(codes).toEqual([0, 0, 0, 0]);
    const states = await database.query(`select state, count(*)::int as letters from letter group by state`);
    expect(states).toEqual([{ state: 'sent', letters: APPLICANTS }]);
  }, 120_000);

  const address = (n: number) => `applicant-${n}@people.example`;

  async function apply(url: string, n: number): Promise<number> {
    const application = {
      email: address(n),
      givenName: 'Ada',
      familyName: `Example ${n}`,
      organization: 'none',
      country: 'CH',
      stakeholderType: 'CS',
      mode: 'on-site',
      language: 'en',
    };
    const { request } = await import('node:http');
    return new Promise((answered, failed) => {
      const headers = { host: 'forum.example', 'content-type': 'application/json', 'idempotency-key': `shape-${n}` };
      const sent = request(
        `${url}/api/v1/editions/${edition.code}/registrations`,
        { method: 'POST', headers },
        (answer) => {
          answer.resume();
          answered(answer.statusCode!);
        },
      );
      sent.on('error', failed).end(JSON.stringify(application));
    });
  }
});

async function aWorkerProcess(environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function end(worker: ChildProcess): Promise<number | null> {
  worker.kill('SIGTERM');
  const [code] = (await once(worker, 'exit')) as [number | null];
  return code;
}
