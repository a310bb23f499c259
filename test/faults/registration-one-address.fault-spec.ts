import type { Edition } from '@app/edition';
import { seatsOf } from '@app/registration';
import {
  anApplication,
  anEditionWithSeats,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../factories/registration.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { brokenInvariants } from '../support/invariants.js';

/** Thirty ways to write one address: capitals, a dot at the end, composed or not, in letters or in the letters of the DNS. */
const SPELLINGS = ['ana', 'Ana', 'ANA', 'aNa', 'anA'].flatMap((local) =>
  [
    'bücher.example',
    'BÜCHER.example',
    'bücher.example.',
    'bu\u0308cher.example',
    'xn--bcher-kva.example',
    'XN--BCHER-KVA.EXAMPLE',
  ].map((domain) => `${local}@${domain}`),
);

let db: TestDatabase;
let office: RegistrationOffice;
const now = new Date('2027-04-28T08:12:00Z');

beforeEach(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url, 30);
});
afterEach(async () => {
  await office.database.destroy();
  await db.drop();
});

async function applyAll(edition: Edition): Promise<{ registrations: number; taken: number }> {
  await Promise.allSettled(
    SPELLINGS.map((email) => office.apply.apply(edition, anApplication({ email, language: 'en' }), now)),
  );
  const [{ registrations }] = await office.database.query(
    `select count(*)::int as registrations from registration where edition_id = $1`,
    [edition.id],
  );
  return { registrations, taken: (await seatsOf(office.database, edition.id)).taken };
}

it('thirty spellings of one address that apply at once are one registration with one seat, in ten rounds (L-06)', async () => {
  expect(new Set(SPELLINGS).size).toBe(30);
  for (let round = 0; round < 10; round++) {
    const edition = await anEditionWithSeats(office.database, 100);
    expect(await applyAll(edition)).toEqual({ registrations: 1, taken: 1 });
  }
  expect(await brokenInvariants(office.database)).toEqual([]);
});

it('dots and tags before the @ are other addresses, since only the owner’s server knows whether they matter', async () => {
  const edition = await anEditionWithSeats(office.database, 100);
  for (const email of ['ana@people.example', 'a.na@people.example', 'ana+wsis@people.example'])
    await office.apply.apply(edition, anApplication({ email }), now);

  expect((await seatsOf(office.database, edition.id)).taken).toBe(3);
});

it('(control) would be several if the database did not keep one living registration per address', async () => {
  await office.database.query('drop index registration_one_living');
  let most = 1;
  for (let round = 0; round < 50 && most === 1; round++)
    most = (await applyAll(await anEditionWithSeats(office.database, 100))).registrations;

  expect(most).toBeGreaterThan(1);
});
