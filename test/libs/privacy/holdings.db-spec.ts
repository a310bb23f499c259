import { dataSourceFor, type Holding } from '@app/database';
import { HOLDINGS, NOTHING_PERSONAL } from '@app/privacy';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  db = await aDatabase();
  database = await dataSourceFor(db.url, { pool: 2, name: 'test' }).initialize();
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

/** What the privacy room cannot know of: columns that no holding names, named columns that do not exist. */
async function forgotten(holdings: readonly Holding[], nothing: Readonly<Record<string, string>>): Promise<string[]> {
  const columns: Array<{ table: string; column: string; telling: boolean }> = await database.query(
    `select table_name as "table", column_name as "column",
            data_type in ('text', 'json', 'jsonb', 'character', 'character varying', 'bytea', 'ARRAY') as telling
     from information_schema.columns where table_schema = 'public' order by 1, 2`,
  );
  const named = new Map<string, Set<string>>();
  for (const { table, personal, others } of holdings) {
    named.set(table, new Set([...(named.get(table) ?? []), ...personal, ...others]));
  }
  const missing = columns.filter(
    ({ table, column, telling }) => telling && !(table in nothing) && !named.get(table)?.has(column),
  );
  const unnamed = [...new Set(missing.map(({ table }) => table))].map((table) => {
    const names = missing.filter((column) => column.table === table).map(({ column }) => `'${column}'`);
    if (named.has(table)) return `${table}: put ${names.join(', ')} into \`personal\` or \`others\` of its holding`;
    return (
      `${table}: add a holding { table: '${table}', personal: [...], others: [...], whose: '...', erased: ... } to personal-data.ts of ` +
      `the room that owns it, naming ${names.join(', ')}; or a line with the reason to libs/privacy/src/nothing-personal.ts`
    );
  });
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const gone = [...named].flatMap(([table, names]) =>
    [...names]
      .filter((name) => !known.has(`${table}.${name}`))
      .map((name) => `${table}.${name}: there is no such column`),
  );
  return [...unnamed, ...gone];
}

describe('what is held of people', () => {
  it('is known for every column of every table that could tell something', async () => {
    expect(await forgotten(HOLDINGS, NOTHING_PERSONAL)).toEqual([]);
  });

  it('would be missed when a table is new or a holding is left out', async () => {
    await database.query(`create table guest_book (id integer, entry text)`);
    const withoutLetters = HOLDINGS.filter(({ table }) => table !== 'letter');

    const missed = await forgotten(withoutLetters, NOTHING_PERSONAL);
    await database.query(`drop table guest_book`);

    expect(missed.filter((line) => line.startsWith('guest_book'))).toHaveLength(1);
    expect(missed.some((line) => line.startsWith('letter: add a holding'))).toBe(true);
  });

  it('is found and erased by statements that PostgreSQL understands, also for nobody', async () => {
    const nobody = { personIds: [], accountIds: [], registrationIds: [], emailKeys: [], names: [], accountNames: [] };
    const { collectHolding, eraseHolding } = await import('@app/database');
    const faults: string[] = [];
    for (const holding of HOLDINGS) {
      const told = (fault: Error) => faults.push(`${holding.table}: ${fault.message}`);
      await collectHolding(database, holding, nobody).catch(told);
      await database.transaction((tx) => eraseHolding(tx, holding, nobody, new Date())).catch(told);
    }

    expect(faults).toEqual([]);
  });
});
