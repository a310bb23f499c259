import { dataSourceFor } from '@app/database';
import { aDatabase } from '../../support/database.js';

describe('a database for a test', () => {
  it('has our schema, no rows, and shares nothing with the next one', async () => {
    const [one, other] = await Promise.all([aDatabase(), aDatabase()]);
    const first = await dataSourceFor(one.url).initialize();
    const second = await dataSourceFor(other.url).initialize();

    await first.query(`insert into bell (job, subject_id) values ('ring', '1')`);

    const counts = await Promise.all(
      [first, second].map((database) => database.query('select count(*)::int from bell')),
    );
    await Promise.all([first.destroy(), second.destroy()]);
    await Promise.all([one.drop(), other.drop()]);
    expect(counts).toEqual([[{ count: 1 }], [{ count: 0 }]]);
  });

  it('sorts as people do and holds every script', async () => {
    const { url, drop } = await aDatabase();
    const database = await dataSourceFor(url).initialize();

    const sorted = await database.query(
      `select array_agg(name order by name) as names from (values ('zoe'), ('Émile'), ('emil'), ('ليلى'), ('👩🏽‍💻')) v (name)`,
    );

    await database.destroy();
    await drop();
    expect(sorted).toEqual([{ names: ['👩🏽‍💻', 'emil', 'Émile', 'zoe', 'ليلى'] }]);
  });
});
