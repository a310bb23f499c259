import type { Edition } from '@app/edition';
import { applyStatement, seatsOf, TAKES_SEAT_UNGUARDED } from '@app/registration';
import {
  anApplication,
  anEditionWithSeats,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../factories/registration.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
let office: RegistrationOffice;
const now = new Date('2027-04-28T08:12:00Z');

beforeAll(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url, 60);
});
afterAll(async () => {
  await office.database.destroy();
  await db.drop();
});

const atOnce = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

/** `at` applicants at any moment until `count` have applied. */
async function applicants(count: number, at: number, edition: Edition, statement = applyStatement()): Promise<void> {
  let left = count;
  await atOnce(at, async () => {
    while (left-- > 0) await office.apply.applyWith(statement, edition, anApplication(), now);
  });
}

async function outcome(edition: Edition) {
  const [counted] = await office.database.query(
    `select count(*) filter (where holds_seat)::int as seated, count(*) filter (where status = 'waiting')::int as waiting,
            count(distinct number)::int as numbers from registration where edition_id = $1`,
    [edition.id],
  );
  const [letters] = await office.database.query(`select count(*)::int as letters from letter where edition_id = $1`, [
    edition.id,
  ]);
  return { ...counted, ...letters, taken: (await seatsOf(office.database, edition.id)).taken };
}

describe('two hundred people who apply at once for five hundred seats', () => {
  it('never get more seats than there are (L-02)', async () => {
    const edition = await anEditionWithSeats(office.database, 500);

    await applicants(1000, 200, edition);

    expect(await outcome(edition)).toEqual({ seated: 500, waiting: 500, numbers: 1000, letters: 1000, taken: 500 });
  });

  it('would get more if a free seat were looked for first and counted later: the test sees it', async () => {
    const edition = await anEditionWithSeats(office.database, 500);

    await applicants(1000, 200, edition, applyStatement(TAKES_SEAT_UNGUARDED));

    expect((await outcome(edition)).seated).toBeGreaterThan(500);
  });
});

describe('the last seat', () => {
  it('goes to one of fifty, in each of a hundred rounds (L-03)', async () => {
    const rounds = [];
    for (let round = 0; round < 100; round++) {
      const edition = await anEditionWithSeats(office.database, 1);
      await atOnce(50, () => office.apply.apply(edition, anApplication(), now));
      rounds.push(await outcome(edition));
    }

    expect(rounds).toEqual(Array(100).fill({ seated: 1, waiting: 49, numbers: 50, letters: 50, taken: 1 }));
  });

  it('would go to several without its guard: the test sees it', async () => {
    const edition = await anEditionWithSeats(office.database, 1);

    await atOnce(50, () => office.apply.applyWith(applyStatement(TAKES_SEAT_UNGUARDED), edition, anApplication(), now));

    expect((await outcome(edition)).seated).toBeGreaterThan(1);
  });
});

describe('one address in thirty spellings at once (L-06)', () => {
  /** Case of name and domain, blanks around, a dot at the end, the domain in Unicode, decomposed, or in punycode. */
  const spellings = (local: string) =>
    [local, local.toUpperCase(), local[0].toUpperCase() + local.slice(1)].flatMap((name) =>
      [
        'bücher.example',
        'BÜCHER.example',
        'bu\u0308cher.example',
        'xn--bcher-kva.example',
        'XN--BCHER-KVA.EXAMPLE',
        'bücher.example.',
        'Bücher.Example',
        'bücher.EXAMPLE',
        'BÜCHER.EXAMPLE.',
        'ｂücher.example',
      ].map((domain) => ` ${name}@${domain} `),
    );

  it('is registered once', async () => {
    const edition = await anEditionWithSeats(office.database, 100);
    const addresses = spellings('namgay');

    const receipts = await Promise.all(
      addresses.map((email) => office.apply.apply(edition, anApplication({ email }), now)),
    );

    expect(addresses).toHaveLength(30);
    expect(new Set(receipts.map(({ receivedAt }) => receivedAt)).size).toBe(1);
    const kept = await office.database.query(
      `select email_key, count(*)::int as count from registration where edition_id = $1 group by email_key`,
      [edition.id],
    );
    expect(kept).toEqual([{ email_key: 'namgay@xn--bcher-kva.example', count: 1 }]);
    expect((await seatsOf(office.database, edition.id)).taken).toBe(1);
  });

  it('would be registered many times without the index of living registrations: the test sees it', async () => {
    const unguarded = await aDatabase();
    const other = await aRegistrationOffice(unguarded.url, 30);
    const edition = await anEditionWithSeats(other.database, 100);
    await other.database.query(`drop index registration_one_living`);
    await atOnce(30, () => other.database.query('select pg_sleep(0.1)')); // every connection is open

    // The seats are held until several have looked and found nobody of that address: the race is sure to happen.
    const holder = other.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`select 1 from seat_pool for update`);
    const applied = Promise.all(
      spellings('namgay').map((email) => other.apply.apply(edition, anApplication({ email }), now)),
    );
    await new Promise((wake) => setTimeout(wake, 1_500));
    await holder.commitTransaction();
    await holder.release();
    await applied;

    const [{ count }] = await other.database.query(`select count(*)::int as count from registration`);
    expect(count).toBeGreaterThan(1);
    await other.database.destroy();
    await unguarded.drop();
  });

  it('keeps dots and plus tags apart: only the owner of a mail server knows whether they matter', async () => {
    const edition = await anEditionWithSeats(office.database, 100);

    for (const email of ['n.amgay@people.example', 'namgay@people.example', 'namgay+forum@people.example'])
      await office.apply.apply(edition, anApplication({ email }), now);

    expect((await outcome(edition)).seated).toBe(3);
  });
});
