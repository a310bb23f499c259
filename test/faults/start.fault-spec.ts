import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, startOf } from '@app/database';
import { aSite, type Site } from '../support/a-start.js';
import { aDatabase } from '../support/database.js';
import { aMailbox } from '../support/mailbox.js';
import { build } from '../support/own-process.js';
import { processesWith, stragglersOf } from '../support/processes.js';

let site: Site;

jest.setTimeout(120_000); // some tests start everything twice

beforeAll(build);
beforeEach(async () => void (site = await aSite()));
afterEach(() => site.clear());

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

const keepARow = (url: string) => query(url, `create table kept as select 'here' as word; select 1`);
const rowsKept = (url: string) => query(url, 'select word from kept');

/** Everything that a running site consists of, apart from its launcher. */
function partsOf({ record, dataDir }: Site): Array<{ pid: number; startedAt: string }> {
  const pids = [...record().children, ...processesWith(`-D ${dataDir}`)].map(({ pid }) => pid);
  return pids.map((pid) => ({ pid, startedAt: startOf(pid)! }));
}

const statusAt = (url: string) =>
  fetch(url, { redirect: 'manual' }).then(
    (answer) => answer.status,
    () => 'nobody answers',
  );

describe('forum start', () => {
  it('says where to look, answers there, and after Ctrl-C nothing of it is left; the next start has the rows', async () => {
    const first = await site.start();
    const parts = partsOf(site);
    const statuses = await Promise.all(
      ['/readyz', '/healthz', '/api/openapi.json'].map((path) => statusAt(site.url + path)),
    );
    await keepARow(site.record().databaseUrl);
    first.signal('SIGINT');
    const end = await first.ended;
    const left = parts.filter(isAlive);
    const second = await site.start();
    const rows = await rowsKept(site.record().databaseUrl);
    second.signal('SIGTERM');

    expect(parts).toHaveLength(3);
    expect(statuses).toEqual([200, 200, 200]);
    expect(first.said()).toMatch(
      /Public agenda +http:\/\/localhost:\d+\/\n +Console +http:.*\n +API description +http:/,
    );
    expect({ end, left, rows, secondEnd: await second.ended }).toEqual({
      end: 0,
      left: [],
      rows: [{ word: 'here' }],
      secondEnd: 0,
    });
    expect(await stragglersOf(site.dataDir)).toEqual([]);
  });

  it('says that it runs already when it is started twice, and the first goes on', async () => {
    const first = await site.start();

    const second = site.launch();
    const end = await second.ended;
    const status = await statusAt(`${site.url}/readyz`);
    first.signal('SIGINT');
    await first.ended;

    expect({ end, said: second.said(), status }).toEqual({
      end: 1,
      said: `It is already running from this folder (process ${first.pid}): look at http://localhost:${new URL(site.url).port}/.\n`,
      status: 200,
    });
  });

  it('recovers by itself when it was killed: its processes go, the next start has the rows', async () => {
    const killed = await site.start();
    const parts = partsOf(site);
    await keepARow(site.record().databaseUrl);

    killed.signal('SIGKILL');
    const next = await site.start();
    const rows = await rowsKept(site.record().databaseUrl);
    const old = parts.filter(isAlive);
    next.signal('SIGINT');
    const end = await next.ended;

    expect({ rows, old, end }).toEqual({ rows: [{ word: 'here' }], old: [], end: 0 });
    expect(await stragglersOf(site.dataDir)).toEqual([]);
  });

  it('starts a killed API again and says so', async () => {
    const launched = await site.start();
    const [api] = site.record().children;

    process.kill(api.pid, 'SIGKILL');
    await launched.saying(/The API died \(SIGKILL\); it is started again in 0.5 s\.\n(.*\n)*The API is back\.\n/);
    const status = await statusAt(`${site.url}/readyz`);
    launched.signal('SIGINT');
    const end = await launched.ended;

    expect({ status, end }).toEqual({ status: 200, end: 0 });
  });

  it('stops in the middle of starting, too, and leaves nothing', async () => {
    const launched = site.launch();
    while (processesWith(`-D ${site.dataDir}`).length === 0) await pause(20);

    launched.signal('SIGTERM');
    const end = await launched.ended;

    expect({ end, said: launched.said() }).toEqual({
      end: 0,
      said: 'Starting the database …\nStopping; letters on their way are finished first.\nStopped.\n',
    });
    expect(await stragglersOf(site.dataDir)).toEqual([]);
  });

  it('lets a letter on its way arrive before it stops', async () => {
    const mailbox = await aMailbox({ delay: 1_500 });
    const db = await aDatabase();
    const launched = await site.start({ SMTP_URL: mailbox.url, DATABASE_URL: db.url });
    await query(
      db.url,
      `insert into account (email, email_key, name, language) values ('ada@wsis.example', 'ada@wsis.example', 'Ada', 'en')`,
    );
    await query(
      db.url,
      `insert into edition (code, names, short_name, number_prefix, starts_on, ends_on, time_zone)
       values ('forum27', '{"en":"Forum"}', 'Forum', 'F27', '2027-07-05', '2027-07-09', 'Europe/Zurich')`,
    );
    const asked = await fetch(`${site.url}/forum27/en/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'ada@wsis.example' }),
    });
    while ((await query(db.url, `select 1 from letter where state = 'sending'`)).length === 0) await pause(20);

    launched.signal('SIGINT');
    const end = await launched.ended;
    const letters = await query(db.url, 'select state, attempts from letter');
    await mailbox.stop();
    await db.drop();

    expect({ asked: asked.status, end, letters, recipients: mailbox.recipients() }).toEqual({
      asked: 200,
      end: 0,
      letters: [{ state: 'sent', attempts: 1 }],
      recipients: ['ada@wsis.example'],
    });
  });
});
