import type { Edition } from '@app/edition';
import {
  anApplication,
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { brokenInvariants } from '../../support/invariants.js';

let db: TestDatabase;
let office: RegistrationOffice;
let edition: Edition;

beforeEach(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url);
  edition = await anEditionWithSeats(office.database, 3);
  await aRegistration(office, edition, 'under-review');
  await aRegistration(office, edition, 'withdrawn');
  for (let n = 0; n < 3; n++) await office.apply.apply(edition, anApplication(), new Date());
});

afterEach(async () => {
  await office.database.destroy();
  await db.drop();
});

it('all hold after people have applied, proven, waited and withdrawn', async () => {
  expect(await brokenInvariants(office.database)).toEqual([]);
});

it.each([
  ['a pool counts exactly the seats', `update seat_pool set taken = taken - 1`],
  ['a pool counts exactly those who stand in line', `update seat_pool set in_line = 1`],
  ['no pool gives more seats than it has', `update seat_pool set capacity = 1`],
  [
    'an address has one living registration',
    `drop index registration_one_living; update registration set email_key = 'one@people.example'`,
  ],
  ['nobody who waits or is out holds a seat', `update registration set holds_seat = true where status = 'waiting'`],
  [
    'the history of a registration ends where it stands',
    `delete from registration_change where to_status = 'under-review'`,
  ],
  ['a letter about a registration has its registration', `update letter set subject_id = gen_random_uuid()::text`],
  ['who applied is answered by one letter', `delete from letter where kind = 'registration.acknowledgement'`],
  [
    'no letter is in hand for more than five minutes',
    `update letter set state = 'sending', claimed_at = now() - interval '6 minutes'`,
  ],
  ['a letter that was sent keeps no secret', `update letter set state = 'sent', secrets = '{}'`],
])('(control) the checker sees that it does not hold: %s', async (sentence, harm) => {
  await office.database.query(harm);

  expect((await brokenInvariants(office.database)).some((broken) => broken.startsWith(sentence))).toBe(true);
});
