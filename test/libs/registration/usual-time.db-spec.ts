import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { ownRegistrationOf, type Registration } from '@app/registration';
import { anEditionWithSeats, aRegistration } from '../../factories/registration.js';
import { anOfficeForThisFile } from '../../support/office-for-this-file.js';

const office = anOfficeForThisFile();
let edition: Edition;
let mine: Registration;
const now = new Date('2027-04-28T08:15:00Z');

beforeAll(async () => {
  edition = await anEditionWithSeats(office.database, 1000);
  mine = await aRegistration(office, edition, 'under-review', { now });
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
  const plan = await inTransaction(office.database, async (tx) => {
    await tx.query('set local enable_seqscan = off');
    return tx.query<Array<{ 'QUERY PLAN': string }>>(
      `explain select decided_at from registration
       where edition_id = $1 and deciding_rule = 'x' and decided_at is not null order by decided_at desc limit 200`,
      [edition.id],
    );
  });
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('registration_decided');
});
