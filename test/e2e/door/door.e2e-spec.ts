import type { Edition } from '@app/edition';
import { ROLES } from '@app/identity';
import type { Registration } from '@app/registration';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
let officer: TestApi['anyone'];
const path = (rest: string) => `/api/v1/editions/${edition.code}/door${rest}`;
const MORNING = '2028-05-08T06:12:00.000Z';

beforeAll(async () => {
  api = await anApi();
  api.clock.set(MORNING);
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 50);
  officer = await api.signedIn('desk@wsis.example', [[edition.id, 'check-in-officer']]);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const someone = (changes = {}) => aRegistration(office, edition, 'approved', changes);
const find = async (q: string) => (await officer.post(path('/look-ups')).send({ q }).expect(200)).body;
const admit = (registrationId: string, rest = {}) => officer.post(path('/check-ins')).send({ registrationId, ...rest });
const print = async ({ id }: Registration) =>
  (await officer.post(path('/badges')).send({ registrationId: id }).expect(201)).body as { id: string };
const pdfOf = (id: string) =>
  officer
    .get(path(`/badges/${id}/badge.pdf`))
    .buffer(true)
    .parse(binary);

/** For supertest, which knows no PDF. */
function binary(answer: unknown, done: (fault: Error | null, body: Buffer) => void): void {
  const bytes = answer as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  bytes.on('data', (chunk: Buffer) => chunks.push(chunk));
  bytes.on('end', () => done(null, Buffer.concat(chunks)));
}

describe('the door over HTTP', () => {
  it('finds somebody, lets them in once, and takes it back', async () => {
    const { id, number } = await someone({ familyName: 'Doorsworth' });

    const found = await find('doorsworth');
    const first = await admit(id, { desk: '3' }).expect(200);
    api.clock.set('2028-05-08T07:30:00Z');
    const second = await admit(id, { desk: '5' }).expect(200);
    const inside = await find(number);
    const undone = await officer.delete(path(`/check-ins/${first.body.checkIn.id}`)).expect(200);
    await officer.delete(path(`/check-ins/${first.body.checkIn.id}`)).expect(200);
    api.clock.set(MORNING);

    expect(found.people[0]).toMatchObject({ number, verdict: 'may-enter', checkIn: null });
    const checkIn = { id: expect.any(String), at: MORNING, by: 'desk@wsis.example', desk: '3' };
    expect(first.body).toEqual({ checkIn, isNew: true });
    expect(second.body).toEqual({ checkIn, isNew: false });
    expect(inside.people[0]).toMatchObject({ verdict: 'inside', status: 'attended', checkIn });
    expect(undone.body).toMatchObject({ verdict: 'may-enter', status: 'approved', checkIn: null });
  });

  it('says in the language of the desk why somebody is not let in', async () => {
    const { id } = await aRegistration(office, edition, 'under-review');

    const refused = await admit(id).set('Accept-Language', 'fr').expect(409);

    expect([refused.body.code, refused.body.title]).toEqual([
      'door.not-approved',
      'Seules les inscriptions approuvées donnent accès. Dirigez la personne vers le bureau des accréditations.',
    ]);
  });

  it('shows the documented fields of a person and no others, whatever else is kept (P-09)', async () => {
    const registration = await someone({ email: 'canary-address@people.example', givenName: 'Fieldwise' });
    await api.database.query(
      `update registration set reason = 'canary-reason', decided_by = 'canary-decider', answers = '{"passport":"canary-answer"}',
         deciding_rule = 'canary-rule', stakeholder_type = 'canary-kind' where id = $1`,
      [registration.id],
    );
    await api.database.query(
      `update person set position_title = 'canary-position', gender = 'canary-gender', name_in_own_script = '范世明' where id = $1`,
      [registration.personId],
    );
    const { id: badge } = await print(registration);
    const entry = await admit(registration.id, { desk: '1' }).expect(200);

    const found = await find('fieldwise');
    const undone = await officer.delete(path(`/check-ins/${entry.body.checkIn.id}`)).expect(200);

    expect(found).toEqual({
      people: [
        {
          id: registration.id,
          number: registration.number,
          name: `Fieldwise ${registration.familyName}`,
          nameInOwnScript: '范世明',
          organization: registration.organization,
          country: 'KE',
          category: { code: 'participant', names: expect.objectContaining({ en: 'Participant', fr: 'Participant' }) },
          mode: 'on-site',
          status: 'attended',
          badge: { id: badge, printedAt: MORNING },
          checkIn: entry.body.checkIn,
          verdict: 'inside',
        },
      ],
      hasMore: false,
      isUnknownCode: false,
    });
    expect(Object.keys(undone.body).sort()).toEqual(Object.keys(found.people[0]).sort());
    const numbers = await officer.get(path('/numbers')).expect(200);
    const [{ code }] = await api.database.query('select code from badge where id = $1', [badge]);
    expect(JSON.stringify([found, entry.body, undone.body, numbers.body])).not.toMatch(new RegExp(`canary|${code}`));
  });

  it('prints a badge once however often its PDF is opened; a newer one ends it', async () => {
    const registration = await someone({ givenName: 'Printed', familyName: 'Once' });
    const first = await print(registration);

    const [opened, again] = [await pdfOf(first.id).expect(200), await pdfOf(first.id).expect(200)];
    const [{ code, badges }] = await api.database.query(
      `select min(code) as code, count(*)::int as badges from badge where registration_id = $1`,
      [registration.id],
    );
    const second = await print(registration);
    const dead = await pdfOf(first.id).expect(410);

    expect(badges).toBe(1);
    expect([opened, again].map(({ headers }) => [headers['content-type'], headers['cache-control']])).toEqual([
      ['application/pdf', 'private, no-store'],
      ['application/pdf', 'private, no-store'],
    ]);
    expect(opened.headers['content-disposition']).toBe(`inline; filename="${registration.number}.pdf"`);
    const { lines, qrCode } = await readPdf(opened.body);
    expect(lines).toEqual(expect.arrayContaining(['Printed Once', registration.number, 'Kenya', 'Participant']));
    expect(await qrCode()).toBe(code);
    expect(second).toMatchObject({ printedAt: MORNING, deactivated: [MORNING] });
    expect(JSON.parse(dead.body.toString()).code).toBe('door.badge-no-longer-valid');
    expect((await find(code)).scanned).toBe('printed-anew');
    const log = await api.database.query(
      `select count(*)::int as n from audit_record where action = 'registration.badge-printed' and subject_id = $1`,
      [registration.id],
    );
    expect(log).toEqual([{ n: 2 }]);
  });

  it('ends a lost badge', async () => {
    const { id } = await print(await someone());

    await officer.delete(path(`/badges/${id}`)).expect(204);

    await pdfOf(id).expect(410);
  });

  it('knows nothing of people, check-ins and badges of another edition', async () => {
    const elsewhere = await anEditionWithSeats(office.database, 5);
    const stranger = await api.signedIn('else@wsis.example', [[elsewhere.id, 'check-in-officer']]);
    const there = (rest: string) => `/api/v1/editions/${elsewhere.code}/door${rest}`;
    const registration = await someone({ familyName: 'Unseenby' });
    const { id: badge } = await print(registration);
    const { body } = await admit(registration.id).expect(200);
    const rows = async () =>
      JSON.stringify(await api.database.query('select * from badge, check_in order by badge.id, check_in.id'));
    const before = await rows();

    for (const q of ['unseenby', registration.number, registration.badgeCode!])
      expect((await stranger.post(there('/look-ups')).send({ q }).expect(200)).body.people).toEqual([]);
    await stranger.post(there('/check-ins')).send({ registrationId: registration.id }).expect(404);
    await stranger.delete(there(`/check-ins/${body.checkIn.id}`)).expect(404);
    await stranger.post(there('/badges')).send({ registrationId: registration.id }).expect(404);
    await stranger.delete(there(`/badges/${badge}`)).expect(404);
    await stranger.get(there(`/badges/${badge}/badge.pdf`)).expect(404);
    expect(await rows()).toBe(before);
  });

  it('is for the secretariat and the people of the door; everybody else is stopped', async () => {
    const passes = async (role: string) => {
      const agent = await api.signedIn(`${role}@roles.example`, [[edition.id, role]]);
      return [role, (await agent.post(path('/look-ups')).send({ q: 'nobody at all' })).status];
    };

    expect(await Promise.all(ROLES.map(passes))).toEqual(
      ROLES.map((role) => [role, ['secretariat', 'check-in-officer'].includes(role) ? 200 : 403]),
    );
    const participant = await api.signedIn('participant@people.example');
    await participant.post(path('/look-ups')).send({ q: 'a' }).expect(404);
    await api.anyone.post(path('/look-ups')).send({ q: 'a' }).expect(401);
  });

  it('leaves every other list of registrations closed to the people of the door', async () => {
    const { id } = await someone();

    for (const target of [
      'registrations',
      `registrations/${id}`,
      'registrations/numbers',
      'letters',
      'staff',
      'people',
    ])
      expect([target, (await officer.get(`/api/v1/editions/${edition.code}/${target}`)).status]).toEqual([target, 403]);
  });
});
