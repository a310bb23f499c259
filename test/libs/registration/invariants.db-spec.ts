import type { Edition } from '@app/edition';
import { sealAudit } from '@app/identity';
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
  edition = await anEditionWithSeats(office.database, 4);
  await aRegistration(office, edition, 'under-review');
  await aRegistration(office, edition, 'withdrawn');
  await aRegistration(office, edition, 'rejected');
  await aRegistration(office, edition, 'approved');
  for (let n = 0; n < 3; n++) await office.apply.apply(edition, anApplication(), new Date());
});

afterEach(async () => {
  await office.database.destroy();
  await db.drop();
});

it('all hold after people have applied, proven, waited, withdrawn, been approved and been refused', async () => {
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
  [
    'nobody who waits or is out holds a seat',
    `update registration set holds_seat = true where status = 'withdrawn'; update seat_pool set taken = taken + 1, capacity = 9`,
  ],
  [
    'who waits has a place in line',
    `update registration set waiting_since = null, proven_at = now() where status = 'waiting'; update seat_pool set in_line = 1`,
  ],
  [
    'one cause writes one letter',
    `alter table letter drop constraint letter_cause_key_key;
     insert into letter (edition_id, kind, cause_key, subject_kind, subject_id, to_address, language)
     select edition_id, kind, cause_key, subject_kind, subject_id, to_address, language from letter where kind = 'registration.withdrawal'`,
  ],
  [
    'a session stands in calendars under one number of change',
    `alter table calendar_entry drop constraint calendar_entry_subject_id_key;
     insert into calendar_entry (uid, edition_id, subject_id, sequence, starts_at, ends_at, content, content_hash, created_at, modified_at, touched_at)
     select n || '@forum.example', edition.id, edition.id, n, now(), now() + interval '1 hour', '{}', '', now(), now(), now()
     from edition, generate_series(0, 1) n`,
  ],
  [
    'the history of a registration ends where it stands',
    `delete from registration_change where to_status = 'under-review'`,
  ],
  ['a letter about a registration has its registration', `update letter set subject_id = gen_random_uuid()::text`],
  ['who applied is answered by one letter', `delete from letter where kind = 'registration.acknowledgement'`],
  ['who was approved has a letter that says so', `delete from letter where kind = 'registration.confirmation'`],
  ['each offer of a seat is told by one letter', `update registration set offers_made = 1 where status = 'waiting'`],
  [
    'who was refused or has withdrawn has a letter that says so',
    `delete from letter where kind in ('registration.rejection','registration.withdrawal')`,
  ],
  [
    'no letter is in hand for more than five minutes',
    `update letter set state = 'sending', claimed_at = now() - interval '6 minutes'`,
  ],
  ['a letter that was sent keeps no secret', `update letter set state = 'sent', secrets = '{}'`],
])('(control) the checker sees that this, and this alone, does not hold: %s', async (sentence, harm) => {
  await office.database.query(harm);

  const broken = await brokenInvariants(office.database);
  expect([broken.length, broken[0]]).toEqual([1, expect.stringContaining(sentence)]);
});

it('(control) the checker sees that this, and this alone, does not hold: the audit log’s chain is whole', async () => {
  await sealAudit(office.database, new Date());
  await office.database.transaction(async (tx) => {
    await tx.query(`set local session_replication_role = replica`);
    await tx.query(`delete from audit_record where id = (select min(id) from audit_record)`);
  });

  const broken = await brokenInvariants(office.database);
  expect([broken.length, broken[0]]).toEqual([1, expect.stringContaining("the audit log's chain is whole")]);
});
