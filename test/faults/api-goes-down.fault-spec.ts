import pg from 'pg';
import { anApiProcess, type ApiProcess } from '../support/api-process.js';
import { aDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { aTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';

const REQUESTS = 100;

async function anEmptyForum(): Promise<{ url: string; drop(): Promise<void>; admin: pg.Client }> {
  const db = await aDatabase();
  const admin = new pg.Client(db.url);
  await admin.connect();
  await admin.query(
    `insert into edition (code, names, short_name, number_prefix, starts_on, ends_on, time_zone)
     values ('forum27', '{"en":"Forum"}', 'Forum', 'F27', '2027-07-05', '2027-07-09', 'Europe/Zurich')`,
  );
  return {
    url: db.url,
    admin,
    drop: async () => {
      await admin.end();
      await db.drop();
    },
  };
}

/** Requests that wait for a row which the test holds. */
const askForLinks = (url: string) =>
  Array.from({ length: REQUESTS }, (_, i) =>
    fetch(`${url}/forum27/en/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: `p${i}@wsis.example` }),
    }).then(
      (answer) => answer.status,
      () => 'lost' as const,
    ),
  );

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await condition()); tries++) await new Promise((wake) => setTimeout(wake, 25));
}

describe('an API process that is asked to stop', () => {
  let forum: Awaited<ReturnType<typeof anEmptyForum>>;
  let watcher: pg.Client;
  beforeEach(async () => {
    forum = await anEmptyForum();
    watcher = new pg.Client(forum.url);
    await watcher.connect();
  });
  afterEach(async () => {
    await watcher.end();
    await forum.drop();
  });

  const waitingStatements = async () => {
    const { rows } = await watcher.query(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0].n as number;
  };

  async function stopWith100InFlight(signal: NodeJS.Signals) {
    const api = await anApiProcess({ PORT: String(await freePort()), DATABASE_URL: forum.url, DATABASE_POOL: '5' });
    await forum.admin.query('begin; lock table link_wish in access exclusive mode');
    const answers = askForLinks(api.url);
    await waitFor(async () => (await waitingStatements()) >= 3);
    expect(await waitingStatements()).toBeGreaterThanOrEqual(3); // they are held up, else nothing is shown
    const ended = api.stop(signal);
    await new Promise((wake) => setTimeout(wake, 100));
    const ready = await fetch(`${api.url}/readyz`).then(
      (answer) => answer.status,
      () => 'refused',
    );
    await new Promise((wake) => setTimeout(wake, 600));
    await forum.admin.query('rollback');
    return { statuses: await Promise.all(answers), ready, code: await ended };
  }

  it('says 503 to the proxy first, answers all that it had begun, and ends well', async () => {
    const { statuses, ready, code } = await stopWith100InFlight('SIGTERM');

    expect(ready).toBe(503);
    expect(statuses).toEqual(Array.from({ length: REQUESTS }, () => 200));
    expect(code).toBe(0);
  });

  it('loses them when it is not given the time (so the test can see a loss)', async () => {
    const { statuses } = await stopWith100InFlight('SIGKILL');

    expect(statuses).toContain('lost');
  });
});

describe('health', () => {
  let forum: Awaited<ReturnType<typeof anEmptyForum>>;
  let engine: TcpProxy;
  let api: ApiProcess;
  beforeAll(async () => {
    forum = await anEmptyForum();
    const direct = new URL(forum.url);
    engine = await aTcpProxy({ host: direct.hostname, port: Number(direct.port) });
    const throughProxy = new URL(forum.url);
    throughProxy.host = `127.0.0.1:${engine.port}`;
    api = await anApiProcess({
      PORT: String(await freePort()),
      DATABASE_URL: throughProxy.href,
      // Neither engine is there: the API needs neither to serve.
      REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
      SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    });
  });
  afterAll(async () => {
    await api.stop();
    await engine.close();
    await forum.drop();
  });

  /** An answer that hangs is no answer: a proxy's health check would have given up long before. */
  const status = async (path: string) => (await fetch(api.url + path, { signal: AbortSignal.timeout(15_000) })).status;

  it('is alive and ready without queue and mail server', async () => {
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
  });

  it('stays alive but not ready while the database is away, serves 503, and comes back by itself', async () => {
    await engine.cut();
    expect(await status('/healthz')).toBe(200);
    expect(await status('/readyz')).toBe(503);
    const page = await fetch(`${api.url}/api/v1/me`, { headers: { cookie: 'forum=x' } });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);

    await engine.mend();
    await waitFor(async () => (await status('/readyz')) === 200);
    expect(await status('/readyz')).toBe(200);
    expect((await fetch(`${api.url}/api/v1/me`)).status).toBe(401);
  });
});
