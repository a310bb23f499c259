import type { Edition } from '@app/edition';
import { applyStatement, seatsOf, TAKES_SEAT_UNGUARDED } from '@app/registration';
import {
  anApplication,
  anEditionWithSeats,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../factories/registration.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { brokenInvariants } from '../support/invariants.js';

let db: TestDatabase;
let office: RegistrationOffice;
const now = new Date('2027-04-28T08:12:00Z');

beforeEach(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url, 60);
});
afterEach(async () => {
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
    expect(await brokenInvariants(office.database)).toEqual([]);
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
    expect(await brokenInvariants(office.database)).toEqual([]);
  });

  it('would go to several without its guard: as many rounds see it', async () => {
    let mostSeated = 1;
    for (let round = 0; round < 100 && mostSeated === 1; round++) {
      const edition = await anEditionWithSeats(office.database, 1);
      await atOnce(50, () =>
        office.apply.applyWith(applyStatement(TAKES_SEAT_UNGUARDED), edition, anApplication(), now),
      );
      mostSeated = (await outcome(edition)).seated;
    }

    expect(mostSeated).toBeGreaterThan(1);
  });
});
