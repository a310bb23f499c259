import { changeEdition, type Edition, Editions, readEdition } from '@app/edition';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { retentionPlanOf, setPeriods } from '@app/privacy';
import { InvitedService } from '@app/registration';
import type { DataSource } from 'typeorm';
import { aGuestCategory, anInvitation } from '../../factories/invitation.js';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { whereTheyStand } from '../../support/canaries.js';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { purge } from '../../support/purge-now.js';

const by = systemActor('test');
let db: TestDatabase;
let office: RegistrationOffice;
let database: DataSource;
let edition: Edition;

beforeEach(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url, 4);
  database = office.database;
  edition = await anEditionWithSeats(database, 10);
});
afterEach(async () => {
  await database.destroy();
  await db.drop();
});

const statuses = () =>
  database.query(`select status, country, mode, given_name as "givenName" from registration order by submitted_at, id`);
const runs = () => database.query(`select kind, removed from retention_run order by kind`);
const keepUntil = (day: string) =>
  database.query(`update edition set answers_kept_until = $2 where id = $1`, [edition.id, day]);
/** Midnight at the end of that day in the edition's zone, and a second. */
const after = (day: string) => new Date(new Date(`${day}T23:59:59Z`).getTime() + 3_600_000);

describe('the nightly purge (P-05)', () => {
  it('takes people out of registrations 31 days after the Forum, when 30 were promised, and keeps what numbers need', async () => {
    await aRegistration(office, edition, 'approved', { givenName: 'Quetzalina', familyName: 'Canariensis' });
    await keepUntil('2028-06-11');

    const early = await purge(database, new Date('2028-06-11T20:00:00Z'));
    const late = await purge(database, after('2028-06-11'));

    expect(early.map(({ kind }) => kind)).not.toContain('registrations');
    expect(late.map(({ kind, removed }) => [kind, removed])).toEqual(
      expect.arrayContaining([
        ['registrations', 1],
        ['people', 1],
      ]),
    );
    expect(await whereTheyStand(database, ['Quetzalina', 'Canariensis', 'applicant-'])).toEqual([]);
    expect(await statuses()).toEqual([{ status: 'approved', country: 'KE', mode: 'on-site', givenName: '' }]);
    const [{ taken }] = await database.query(`select taken from seat_pool where mode = 'on-site' and category = ''`);
    expect(taken).toBe(1);
  });

  it('takes documents away thirty days after the last day, or when the edition says, of the decided ones too, and only there', async () => {
    const other = await anEditionWithSeats(database, 10, { startsOn: '2029-05-01', endsOn: '2029-05-05' });
    const add = async (to: Edition) => {
      const { id } = await aRegistration(office, to, 'approved');
      await database.query(
        `insert into stored_file (id, owner_kind, owner_id, name, media_type, bytes, sha256, created_at)
         values (gen_random_uuid(), 'registration', $1, 'letter.pdf', 'application/pdf', 3, sha256('x'), now())`,
        [id],
      );
    };
    await add(edition);
    await add(edition);
    await add(other);
    const left = async () =>
      (await database.query(`select count(*)::int as n from stored_file where owner_kind = 'registration'`))[0].n;
    const removedOf = (removed: Array<{ kind: string; removed: number }>) =>
      removed.filter(({ kind, removed }) => kind === 'documents' && removed > 0).map(({ removed }) => removed);
    const last = (days: number) => new Date(Date.parse(`${edition.endsOn}T12:00:00Z`) + days * 86_400_000);

    const early = removedOf(await purge(database, last(30)));
    const before = await left();
    const due = removedOf(await purge(database, last(31)));

    expect([early, before, due, await left()]).toEqual([[], 3, [2], 1]);
    expect((await statuses()).every(({ givenName }: { givenName: string }) => givenName !== '')).toBe(true);
    await inTransaction(database, (tx) => setPeriods(tx, other, 0, { documents: 0 }, by, last(31)));
    expect(removedOf(await purge(database, new Date('2029-05-05T20:00:00Z')))).toEqual([]);
    expect(removedOf(await purge(database, new Date('2029-05-06T02:00:00Z')))).toEqual([1]);
  });

  it('takes people out of registrations that came to nothing a month after their end, and leaves the living', async () => {
    const now = new Date('2027-04-28T08:15:00Z');
    await aRegistration(office, edition, 'rejected', { now });
    await aRegistration(office, edition, 'withdrawn', { now });
    await aRegistration(office, edition, 'under-review', { now });

    await purge(database, new Date('2027-05-27T08:15:00Z'));
    const early = await statuses();
    await purge(database, new Date('2027-05-29T08:15:00Z'));

    expect(early.every(({ givenName }: { givenName: string }) => givenName !== '')).toBe(true);
    expect((await statuses()).map(({ status, givenName }: Record<string, string>) => [status, givenName])).toEqual(
      expect.arrayContaining([
        ['rejected', ''],
        ['withdrawn', ''],
        ['under-review', 'Wanjiru'],
      ]),
    );
    const people = await database.query(`select count(*)::int as count from person where given_name <> ''`);
    expect(people).toEqual([{ count: 1 }]);
  });

  it('removes links and what letters said at their own periods, as the edition set them', async () => {
    await aRegistration(office, edition, 'under-review');
    await database.query(`update letter set state = 'sent', created_at = '2027-05-01T00:00:00Z'`);
    await database.query(`update registration_link set expires_at = '2027-05-01T00:00:00Z'`);
    const plan = await retentionPlanOf(database, edition);
    await inTransaction(database, (tx) =>
      setPeriods(tx, edition, plan.version, { links: 10, letters: 60 }, by, new Date()),
    );

    await purge(database, new Date('2027-05-10T00:00:00Z'));
    const early = await runs();
    await purge(database, new Date('2027-05-12T00:00:00Z'));
    await purge(database, new Date('2027-07-01T00:00:00Z'));

    expect(early).toEqual([]);
    expect(await runs()).toEqual([
      { kind: 'letters', removed: expect.any(Number) },
      { kind: 'links', removed: expect.any(Number) },
    ]);
    expect(await database.query(`select distinct to_address, data::text from letter`)).toEqual([
      { to_address: '', data: '{}' },
    ]);
  });

  it('takes people out of invitations that came to nothing after a month, and out of all at the end', async () => {
    const invited = new Date('2027-04-28T08:15:00Z');
    await aGuestCategory(database, edition);
    const invite = (name: string) =>
      anInvitation(database, edition, invited, { list: `${name}@people.example, ${name} Canariensis`, note: name });
    const [gone, stays] = [await invite('Quetzalina'), await invite('Neighbour')];
    await new InvitedService(database, new Editions(database)).decline(
      edition,
      gone.token,
      'Quetzalina is ill',
      invited,
    );
    await database.query(
      `update letter set to_address = '', to_name = '', data = '{}', state = 'sent', secrets = null`,
    );

    await purge(database, new Date('2027-05-27T08:15:00Z'));
    const early = await whereTheyStand(database, ['quetzalina']);
    await purge(database, new Date('2027-05-29T08:15:00Z'));
    const after30 = await whereTheyStand(database, ['quetzalina']);
    await purge(database, new Date('2027-07-10T08:15:00Z'));
    const links = await database.query(`select invitation_id as id from registration_invitation_link`);
    await keepUntil('2028-06-11');
    await purge(database, after('2028-06-11'));

    expect(early).toEqual(['public.registration_invitation: 1 rows']);
    expect(after30).toEqual([]);
    expect(links).toEqual([]);
    expect(await whereTheyStand(database, ['canariensis', stays.email])).toEqual([]);
    expect(await database.query(`select state, category from registration_invitation order by state`)).toEqual([
      { state: 'declined', category: 'guest' },
      { state: 'revoked', category: 'guest' },
    ]);
  });

  it('removes single answers when the form keeps them for less time, and leaves the others', async () => {
    const { id } = await aRegistration(office, edition, 'approved');
    const definition = { sections: [{ fields: [{ code: 'diet', keptDays: 30 }, { code: 'kind' }] }] };
    await database.query(
      `insert into registration_form (edition_id, category, version, definition, made_at, made_by) values ($1, 'participant', 1, $2, now(), '')`,
      [edition.id, JSON.stringify(definition)],
    );
    await database.query(`update registration set answers = '{"diet": "Vegan", "kind": "print"}' where id = $1`, [id]);

    await purge(database, new Date('2028-06-12T12:00:00Z'));

    expect(await database.query(`select answers from registration`)).toEqual([{ answers: { kind: 'print' } }]);
    expect(await runs()).toContainEqual({ kind: 'answers', removed: 1 });
  });

  it('writes down what and how many, never whom, and does nothing the second time', async () => {
    await aRegistration(office, edition, 'approved', { familyName: 'Canariensis' });
    await keepUntil('2028-06-11');
    await purge(database, after('2028-06-11'));

    const again = await purge(database, after('2028-06-12'));

    expect(again).toEqual([]);
    expect(
      await database.query(`select * from retention_run where to_jsonb(retention_run)::text ilike '%canar%'`),
    ).toEqual([]);
    expect((await runs()).length).toBeGreaterThan(0);
  });

  it('keeps somebody of an edition that is over as long as they take part in another', async () => {
    const other = await anEditionWithSeats(database, 10, { startsOn: '2030-05-06', endsOn: '2030-05-10' });
    const here = { email: 'twice@people.example', familyName: 'Twice', mode: 'remote' as const };
    await aRegistration(office, edition, 'approved', here);
    await aRegistration(office, other, 'approved', here);
    await keepUntil('2028-06-11');
    await purge(database, after('2028-06-11'));

    const [{ family_name: kept }] = await database.query(`select family_name from person`);
    const names = await database.query(`select given_name <> '' as named from registration order by edition_id = $1`, [
      other.id,
    ]);
    expect([kept, names]).toEqual(['Twice', [{ named: false }, { named: true }]]);
  });

  it('never takes anything before the Forum is over, whatever date was typed', async () => {
    const soon = { answersKeptUntil: '2027-01-01' };
    await expect(
      inTransaction(database, (tx) => changeEdition(tx, edition.id, edition.version, soon, by, new Date())),
    ).rejects.toThrow('edition.answers-gone-too-soon');
    await keepUntil('2027-01-01');

    const plan = await retentionPlanOf(database, (await readEdition(database, edition.id))!);

    expect(plan.registrationsUntil).toBe(edition.endsOn);
  });
});
