import { anApiProcess, type ApiProcess } from '../support/api-process.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { eventually, openDatabase } from '../support/letters.js';
import { build, ownProcess } from '../support/own-process.js';

const PROCESSES = 4;

describe('four API processes that boot on an empty database while four others migrate it (R-06)', () => {
  let db: TestDatabase;
  let apis: ApiProcess[] = [];
  beforeAll(build, 120_000);
  beforeEach(async () => void (db = await aDatabase({ empty: true })));
  afterEach(async () => {
    await Promise.all(apis.map((api) => api.stop()));
    await db.drop();
  });

  const boot = async (count = PROCESSES) => {
    const ports = await Promise.all(Array.from({ length: count }, freePort));
    const settings = { DATABASE_URL: db.url, DATABASE_POOL: '3' };
    apis = await Promise.all(ports.map((port) => anApiProcess({ ...settings, PORT: String(port) })));
  };
  const statuses = () => Promise.all(apis.map(async ({ url }) => (await fetch(`${url}/readyz`)).status));

  it('all become ready, and each migration stands there once', async () => {
    const migrations = Array.from({ length: PROCESSES }, () =>
      ownProcess('dist/apps/cli/src/main.js', ['migrate'], { DATABASE_URL: db.url }),
    );
    await boot();
    const ends = await Promise.all(migrations.map(({ ended }) => ended));
    const ready = await eventually(statuses, (all) => all.every((status) => status === 200));
    const database = await openDatabase(db.url);
    const [{ twice, some }] = await database.query(
      `select count(*)::int - count(distinct name)::int as twice, count(*) > 0 as some from migration`,
    );
    await database.destroy();

    expect({ ends, ready, twice, some }).toEqual({
      ends: [0, 0, 0, 0],
      ready: [200, 200, 200, 200],
      twice: 0,
      some: true,
    });
  }, 180_000);

  it('(control) none is ready where nobody migrates', async () => {
    await boot(1);

    expect(await statuses()).toEqual([503]);
  }, 180_000);
});
