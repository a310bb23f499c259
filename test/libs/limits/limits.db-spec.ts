import { forgetOldCounts, Limits } from '@app/limits';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { openDatabase } from '../../support/letters.js';

let db: TestDatabase;
let pools: DataSource[];
const now = new Date('2027-04-28T08:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  db = await aDatabase();
  pools = await Promise.all([openDatabase(db.url), openDatabase(db.url)]);
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.destroy()));
  await db.drop();
});

/** How many of a hundred, half of them in each of two processes' pools at once, get through. */
async function passing(take: (limits: Limits) => Promise<void>): Promise<number> {
  const limits = pools.map((pool) => new Limits(pool));
  const tries = Array.from({ length: 100 }, (_, n) =>
    take(limits[n % 2]).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(tries)).filter(Boolean).length;
}

it('lets exactly as many pass as the limit says, however many processes count', async () => {
  const limit = { name: 'shared', most: 30, minutes: 10 };

  expect(await passing((limits) => limits.take(limit, 'one', now))).toBe(30);
});

it('would let more pass if it looked first and counted later (so that the race is a race)', async () => {
  const [{ database }] = pools.map((pool) => ({ database: pool }));
  const unguarded = async () => {
    const [row] = await database.query(`select used from limit_bucket where key = '\\x01'`);
    await new Promise((wake) => setTimeout(wake, 2));
    if ((row?.used ?? 0) >= 30) throw new Error('over');
    await database.query(
      `insert into limit_bucket values ('\\x01', 1, now()) on conflict (key) do update set used = limit_bucket.used + 1`,
    );
  };

  expect(await passing(unguarded)).toBeGreaterThan(30);
});

it('counts anew when its time is over, and each name and each one for itself', async () => {
  const limits = new Limits(pools[0]);
  const limit = { name: 'letters', most: 1, minutes: 10 };
  await limits.take(limit, 'one', now);

  await expect(limits.take(limit, 'one', later(9))).rejects.toMatchObject({
    code: 'limits.too-many',
    retryAfterSeconds: 60,
  });
  await limits.take(limit, 'another', later(9));
  await limits.take({ ...limit, name: 'other' }, 'one', later(9));
  await limits.take(limit, 'one', later(10));
});

it('keeps no address, and forgets each night what is over', async () => {
  const limits = new Limits(pools[0]);
  await limits.take({ name: 'letters', most: 9, minutes: 10 }, '203.0.113.7', later(60));

  const rows = await pools[0].query('select key::text, used, ends_at from limit_bucket');
  expect(JSON.stringify(rows)).not.toContain(Buffer.from('203.0.113.7').toString('hex'));
  await forgetOldCounts(pools[0], later(65));
  expect(await pools[0].query('select used from limit_bucket')).toEqual([{ used: 1 }]);
});
