import { dataSourceFor } from '@app/database';
import type { Edition } from '@app/edition';
import { ownRegistrationOf, type Registration } from '@app/registration';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';

let db: TestDatabase;
let office: RegistrationOffice;
let edition: Edition;
let mine: Registration;
const now = new Date('2027-04-28T08:15:00Z');

beforeAll(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url);
  edition = await anEditionWithSeats(office.database, 1000);
  mine = await aRegistration(office, edition, 'under-review', { now });
});
afterAll(async () => {
  await office.database.destroy();
  await db.drop();
});

/** Decisions of a rule, the first after one hour, the second after two, … */
async function decided(count: number, rule: string, hoursBefore = 0): Promise<void> {
  await office.database.query(
    `insert into registration (edition_id, number, email, email_key, given_name, family_name, organization, country, stakeholder_type,
       mode, language, status, holds_seat, prove_by, search_text, decider, deciding_rule, proven_at, decided_at)
     select $1, $2 || n, $2 || n || '@people.example', $2 || n || '@people.example', 'A', 'B', 'C', 'KE', 'CS',
       'on-site', 'en', 'approved', false, $3, '', 'accreditation-team', $2, $3::timestamptz - make_interval(hours => n + $5),
       $3::timestamptz - make_interval(hours => $5)
     from generate_series(1, $4::int) as n`,
    [edition.id, rule, now, count, hoursBefore],
  );
}
const usual = async () =>
  (await ownRegistrationOf(office.database, edition, { personId: mine.personId, emailKey: mine.emailKey }, now))?.usual;

it('says nothing below twenty decisions of the rule, then median and nine of ten of the latest two hundred', async () => {
  await decided(50, 'another-rule');
  await decided(19, 'everybody-else', 100);
  expect(await usual()).toBeUndefined();

  await office.database.query(
    `update registration set deciding_rule = 'everybody-else' where deciding_rule = 'another-rule' and number = 'another-rule20'`,
  );
  expect(await usual()).toEqual({ median: 10.5, nineOfTen: expect.closeTo(18.1, 5) });

  await office.database.query(
    `update registration set deciding_rule = 'everybody-else' where deciding_rule = 'another-rule'`,
  );
  expect((await usual())?.median).toBeGreaterThan(10.5);
});

it('reads it by its index', async () => {
  const database = await dataSourceFor(db.url, { pool: 1, name: 'test' }).initialize();
  await database.query('set enable_seqscan = off');
  const plan: Array<{ 'QUERY PLAN': string }> = await database.query(
    `explain select decided_at from registration
     where edition_id = $1 and deciding_rule = 'x' and decided_at is not null order by decided_at desc limit 200`,
    [edition.id],
  );
  await database.destroy();
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('registration_decided');
});
