import type { Edition } from '@app/edition';
import type { Registration } from '@app/registration';
import {
  anEditionWithSeats,
  aRegistration,
  aRegistrationOffice,
  type RegistrationOffice,
} from '../../factories/registration.js';
import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import { type Answer, answerFor, nameSubstituteAsEditor } from '@app/speakers';
import { aRoom } from '../../factories/edition.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
let office: RegistrationOffice;
let edition: Edition;
let officer: TestApi['anyone'];
let secretary: TestApi['anyone'];
const base = () => `/api/v1/editions/${edition.code}`;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T09:00:00Z');
  office = await aRegistrationOffice(api.databaseUrl);
  edition = await anEditionWithSeats(office.database, 50);
  officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
  secretary = await api.signedIn('secretary@wsis.example', [[edition.id, 'secretariat']]);
});
afterAll(async () => {
  await office.database.destroy();
  await api.close();
});

const decide = ({ id }: Registration, act: string, version: number, body: object = {}) =>
  officer.post(`${base()}/registrations/${id}/${act}`).set('If-Match', `"v${version}"`).send(body);

describe('deciding at the desk', () => {
  it('approves, undoes while the letter is here, asks, rejects and takes back, each on the version that was seen', async () => {
    const registration = await aRegistration(office, edition, 'under-review');

    const approved = await decide(registration, 'approval', registration.version).expect(200);
    await decide(registration, 'undoing', registration.version).expect(412);
    const undone = await decide(registration, 'undoing', approved.body.version).expect(200);
    expect(undone.body.status).toBe('under-review');
    const asked = await decide(registration, 'information-requests', undone.body.version, {
      question: 'Whom do you come for?',
    }).expect(200);
    expect(asked.body).toMatchObject({ status: 'information-requested', questions: [{ answer: null }] });
    const rejected = await decide(registration, 'rejection', asked.body.version, { reason: 'No.' }).expect(200);
    const again = await decide(registration, 'reopening', rejected.body.version).expect(200);
    expect(again.body).toMatchObject({ status: 'under-review', holdsSeat: true, reason: null });
    const last = await decide(registration, 'approval', again.body.version).expect(200);
    const revoked = await decide(registration, 'revocation', last.body.version, { reason: 'False papers.' }).expect(
      200,
    );
    expect(revoked.body.history.map(({ to }: { to: string }) => to)).toEqual([
      'submitted',
      'under-review',
      'approved',
      'under-review',
      'information-requested',
      'rejected',
      'under-review',
      'approved',
      'rejected',
    ]);
  });

  it('holds the letter of a decision back for the time to undo', async () => {
    const registration = await aRegistration(office, edition, 'under-review');
    await decide(registration, 'approval', registration.version).expect(200);

    const [{ waits }] = await api.database.query(
      `select send_after > now() + interval '10 seconds' as waits from letter
       where subject_id = $1 and kind = 'registration.confirmation'`,
      [registration.id],
    );
    expect(waits).toBe(true);
  });

  it('gives reasons in the language of the applicant', async () => {
    const { body } = await officer.get(`${base()}/registrations/reasons?language=ar`).expect(200);
    expect(body.reasons.at(-1)).toEqual({ code: 'no-answer', text: 'طلبنا منك معلومات ولم يصلنا رد في الموعد.' });
  });
});

describe('deciding on many over HTTP', () => {
  const jobs = () => `${base()}/desk-jobs`;

  it('counts, begins with what was confirmed, stops, and touches no other edition', async () => {
    await aRegistration(office, edition, 'under-review', { country: 'TG' });
    const body = { act: 'approve', filter: { country: 'TG' } };

    const preview = await officer.post(`${jobs()}/preview`).send(body).expect(200);
    expect(preview.body).toMatchObject({ total: 1, fits: 1, countries: [{ country: 'TG', count: 1 }] });
    await officer
      .post(jobs())
      .send({ ...body, confirmed: 2 })
      .expect(412);
    await officer
      .post(jobs())
      .send({ ...body, ids: [edition.id], confirmed: 1 })
      .expect(400);
    const { body: job } = await officer
      .post(jobs())
      .send({ ...body, confirmed: 1 })
      .expect(202);
    expect(job).toMatchObject({ state: 'running', total: 1, open: 1 });
    await officer.post(`${jobs()}/${job.id}/stop`).expect(200);
    expect((await officer.get(`${jobs()}/${job.id}`).expect(200)).body).toMatchObject({ state: 'stopped', open: 1 });

    const elsewhere = await anEditionWithSeats(office.database, 1);
    const foreign = await api.signedIn('foreign@wsis.example', [[elsewhere.id, 'accreditation-officer']]);
    await foreign.get(`/api/v1/editions/${elsewhere.code}/desk-jobs/${job.id}`).expect(404);
    await foreign.get(`${jobs()}/${job.id}`).expect(404);
  });
});

describe('how an edition sorts and decides', () => {
  it('changes a category on the version that was read, and keeps those that every edition begins with', async () => {
    const path = `${base()}/registration-categories`;
    const { body } = await secretary.get(path).expect(200);
    const media = body.categories.find(({ code }: { code: string }) => code === 'media');
    const { code: _, version: _version, ...draft } = media;

    const change = (version: number) =>
      secretary
        .put(`${path}/media`)
        .set('If-Match', `"v${version}"`)
        .send({ ...draft, hasOwnSeats: true });
    expect((await change(media.version).expect(200)).body).toMatchObject({ code: 'media', hasOwnSeats: true });
    await change(media.version).expect(412);
    await officer.put(`${path}/media`).set('If-Match', '"v1"').send(draft).expect(403);
    await secretary
      .post(path)
      .send({ ...draft, code: 'media' })
      .expect(422);
    await secretary
      .post(path)
      .send({ ...draft, code: 'general' })
      .expect(422);
    await secretary
      .post(path)
      .send({ ...draft, code: 'press-team', modes: [] })
      .expect(422);
    await secretary
      .post(path)
      .send({ ...draft, code: 'press-team' })
      .expect(201);
    const after = await secretary.get(path);
    expect(after.body.categories.map(({ code }: { code: string }) => code)).toEqual([
      'participant',
      'delegation',
      'media',
      'press-team',
    ]);
  });

  it('opens a pool for a category with seats of its own, and refuses one that has none', async () => {
    const set = (pool: string, capacity: number, seen: number) =>
      secretary.put(`${base()}/seat-pools/${pool}`).set('If-Match', `"v${seen}"`).send({ capacity });

    const { body } = await set('on-site/media', 20, 0).expect(200);
    expect(body.pools).toContainEqual({
      mode: 'on-site',
      category: 'media',
      capacity: 20,
      taken: 0,
      free: 20,
      inLine: 0,
      offered: 0,
    });
    await set('on-site/media', 30, 10).expect(412);
    await set('on-site/participant', 30, 0).expect(404);
    await set('by-train/general', 30, 0).expect(404);
  });

  it('replaces the table of who decides on the version that was read, and by it the next is decided', async () => {
    const path = `${base()}/deciding-rules`;
    const { body, headers } = await secretary.get(path).expect(200);
    const kenya = { code: 'kenya', conditions: { countries: ['KE'] }, decider: 'automatic', workingDays: null };
    const put = (rules: object[], tag = headers.etag) => secretary.put(path).set('If-Match', tag).send({ rules });

    await put([{ ...kenya, conditions: { countries: ['ZZ'] } }]).expect(422);
    await put([kenya, kenya]).expect(422);
    await put([kenya, ...body.rules]).expect(200);
    await put(body.rules).expect(412);
    const approved = await aRegistration(office, edition, 'under-review', { country: 'KE' }).catch(
      (fault: Error) => fault.message,
    );
    expect(approved).toBe('under-review was wanted, approved it is');
  });
});

it('shows on which panels an applicant is, in the order of time, and which of the sessions have a page', async () => {
  await aRoom(api.database, edition, { code: 'P', name: 'Panel Room' });
  const speaker = await aRegistration(office, edition, 'approved', { mode: 'remote' });
  const other = await aRegistration(office, edition, 'approved', { mode: 'remote' });
  const unproven = await aRegistration(office, edition, 'submitted');
  const panel = [{ personId: speaker.personId!, role: 'speaker' as const }];
  const later = await aSession(api.database, edition, { room: 'P', title: 'Later', from: '15:00', to: '16:00', panel });
  const first = await aSession(api.database, edition, { room: 'P', title: 'First <b>', panel });
  const gone = await aSession(api.database, edition, { room: 'P', title: 'Gone', from: '12:00', to: '13:00', panel });
  await api.database.query(`update session set cancelled_at = now() where id = $1`, [gone.id]);
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'One' }, systemActor('test'), api.clock.now()),
  );
  const draft = await aSession(api.database, edition, { room: 'P', title: 'Draft', from: '17:00', to: '18:00', panel });
  const by = systemActor('test');
  const day = String(later.startsAt!.toISOString().slice(0, 10));
  const hours = (from: string, to: string) => ({
    startsAt: `${day}T${from}:00.000Z`,
    endsAt: `${day}T${to}:00.000Z`,
  });
  const panelsOf = async ({ id }: Registration) =>
    (await officer.get(`${base()}/registrations/${id}`).expect(200)).body.panels;

  const where = { room: 'Panel Room', mode: null, state: 'suggested' };
  expect(await panelsOf(speaker)).toEqual([
    { code: first.code, title: 'First <b>', isPublic: true, ...where, ...hours('08:00', '09:00') },
    { code: later.code, title: 'Later', isPublic: true, ...where, ...hours('13:00', '14:00') },
    { code: draft.code, title: 'Draft', isPublic: false, ...where, ...hours('15:00', '16:00') },
  ]);
  expect([await panelsOf(other), await panelsOf(unproven)]).toEqual([[], []]);

  const act = (code: string, answer: Answer) =>
    inTransaction(api.database, (tx) =>
      answerFor(tx, { edition, sessionCode: code, personId: speaker.personId!, by }, answer, api.clock.now()),
    );
  const nowhere = async () =>
    (await officer.get(`${base()}/registrations/${speaker.id}`).expect(200)).body.speaksNowhere;
  await act(first.code, { act: 'decline' });
  await act(later.code, { act: 'accept', mode: 'on-site' });
  const speaks = await nowhere();
  expect((await panelsOf(speaker)).map(({ state, mode }: Record<string, string>) => [state, mode])).toEqual([
    ['declined', null],
    ['accepted', 'on-site'],
    ['suggested', null],
  ]);
  await act(later.code, { act: 'decline' });
  const substitute = { familyName: 'Instead', email: 'instead@people.example' };
  const of = { edition, sessionCode: draft.code, personId: speaker.personId!, by };
  await inTransaction(api.database, (tx) => nameSubstituteAsEditor(tx, of, substitute, api.clock.now()));

  expect([speaks, await nowhere()]).toEqual([false, true]);
});
