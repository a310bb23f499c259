import { resolve } from 'node:path';
import { dataSourceFor } from '@app/database';
import { allAtOnce } from '../support/all-at-once.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { build, ownProcess } from '../support/own-process.js';

describe('four processes that meet an empty database at the same time', () => {
  let db: TestDatabase;
  beforeAll(build);
  beforeEach(async () => void (db = await aDatabase({ empty: true })));
  afterEach(() => db.drop());

  it('migrate it once and all four go on', async () => {
    const commands = [1, 2, 3, 4].map(() =>
      ownProcess('dist/apps/cli/src/main.js', ['migrate'], { DATABASE_URL: db.url }),
    );

    const ends = await Promise.all(commands.map(({ ended }) => ended));

    expect(commands.map((command) => command.said())).toEqual(Array(4).fill('The database is up to date.\n'));
    expect(ends).toEqual([0, 0, 0, 0]);
    expect(await twice()).toEqual({ some: true, twice: [] });
  });

  it('would trip over each other without the lock', async () => {
    const unguarded = await allAtOnce(
      4,
      `import { dataSourceFor } from ${JSON.stringify(resolve('dist/libs/database/src/index.js'))};
       const source = await dataSourceFor(process.env.DATABASE_URL).initialize();
       await together();
       await source.runMigrations();
       process.exit(0);`,
      { DATABASE_URL: db.url },
    );

    const ends = await Promise.all(unguarded.map(({ ended }) => ended));

    expect(ends.filter((end) => end !== 0).length).toBeGreaterThan(0);
  });

  async function twice(): Promise<{ some: boolean; twice: string[] }> {
    const source = await dataSourceFor(db.url).initialize();
    const rows: Array<{ name: string; times: number }> = await source.query(
      'select name, count(*)::int as times from migration group by name',
    );
    await source.destroy();
    return { some: rows.length > 0, twice: rows.filter(({ times }) => times > 1).map(({ name }) => name) };
  }
});
