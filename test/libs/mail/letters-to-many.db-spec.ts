import type { DataSource } from 'typeorm';
import { letBulkGo, outboxState } from '@app/mail';
import { letRest } from '../../../libs/mail/src/bulk/resting-domains.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { aLetter, openDatabase } from '../../support/letters.js';

let db: TestDatabase;
let database: DataSource;

beforeEach(async () => {
  db = await aDatabase();
  database = await openDatabase(db.url);
});
afterEach(async () => {
  await database.destroy();
  await db.drop();
});

const toMany = (count: number, domain = 'people.example') =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      aLetter(database, { line: 'many', to: { address: `p${n}@${domain}`, name: '', language: 'en' } }),
    ),
  );

/** Domains of those that have been let go and not yet sent: `{ 'people.example': 3 }`. */
async function inHand(): Promise<Record<string, number>> {
  const rows = await database.query(
    `select to_domain as domain, count(*)::int as n from letter
     where id::text in (select subject_id from bell where job = 'send-bulk-letter') group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ domain, n }: { domain: string; n: number }) => [domain, n]));
}

const sendOf = (domain: string, count: number) =>
  database.query(
    `with sent as (update letter set state = 'sent' where id in (
       select id from letter where to_domain = $1 and rung_at is not null and state = 'waiting' limit $2) returning id)
     delete from bell using sent where subject_id = sent.id::text`,
    [domain, count],
  );

it('lets two hundred letters to many go at a time, and the next ones as those leave', async () => {
  await toMany(230);

  expect([await letBulkGo(database, {}), await letBulkGo(database, {}), await inHand()]).toEqual([
    200,
    0,
    { 'people.example': 200 },
  ]);
  await sendOf('people.example', 20);
  expect([await letBulkGo(database, {}), await inHand()]).toEqual([20, { 'people.example': 200 }]);
});

it('lets as many go as leave in two seconds where a pace is set', async () => {
  await toMany(30);

  expect([await letBulkGo(database, { perSecond: 5 }), await letBulkGo(database, { perSecond: 5 })]).toEqual([10, 0]);
});

it('lets no more go to one domain than its own pace; others are not held up by it', async () => {
  await toMany(50, 'slow.example');
  await toMany(2, 'people.example');

  await letBulkGo(database, { perSecondToOneDomain: 3 });
  await letBulkGo(database, { perSecondToOneDomain: 3 });
  expect(await inHand()).toEqual({ 'people.example': 2, 'slow.example': 3 });

  await sendOf('slow.example', 2);
  expect(await letBulkGo(database, { perSecondToOneDomain: 3 })).toBe(2);
});

it('leaves a domain that asked for it alone, for longer each time, and goes on with the others', async () => {
  await toMany(3, 'slow.example');
  await toMany(2, 'people.example');
  const rests = async () => {
    const [row] = await database.query(
      `select times, round(extract(epoch from rests_until - now()))::int as seconds from resting_domain where domain = 'slow.example'`,
    );
    return [row.times, row.seconds];
  };
  const wakes = (ago: string) => database.query(`update resting_domain set rests_until = now() - $1::interval`, [ago]);

  await letRest(database, 'slow.example');
  await letRest(database, 'slow.example'); // a second letter that was under way
  expect([await rests(), await letBulkGo(database, {}), await inHand()]).toEqual([[1, 30], 2, { 'people.example': 2 }]);

  const grown: unknown[] = [];
  for (let n = 0; n < 6; n++) {
    await wakes('1 second');
    await letRest(database, 'slow.example');
    grown.push((await rests())[1]);
  }
  expect(grown).toEqual([60, 120, 240, 480, 900, 900]);
  await wakes('31 minutes');
  await letRest(database, 'slow.example');
  expect(await rests()).toEqual([1, 30]);
  await wakes('1 second');
  expect(await letBulkGo(database, {})).toBe(3);
});

it('does not call letters late that wait for their turn', async () => {
  await toMany(5);
  await database.query(`update letter set send_after = now() - interval '1 hour'`);

  expect(await outboxState(database.manager)).toMatchObject({ waiting: 5, oldestSeconds: 0, standsStill: false });
  await letBulkGo(database, {});
  expect(await outboxState(database.manager)).toMatchObject({
    oldestSeconds: expect.closeTo(3600, -2),
    standsStill: true,
  });
});
