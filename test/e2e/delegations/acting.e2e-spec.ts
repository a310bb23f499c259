import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { givePersonalMandate, type Person } from '@app/people';
import { releaseProgramme, type Session } from '@app/programme';
import { ApplyService, lockRegistration, prove, setCapacity } from '@app/registration';
import { moveList } from '@app/roundtable';
import { invite, readPart } from '@app/speakers';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { anApplication, theRegistration } from '../../factories/registration.js';
import { aMinisterOf, aRoundTable } from '../../factories/round-table.js';
import { aSession } from '../../factories/session.js';
import { askForFloor } from '@app/roundtable';
import { anApi, type TestApi } from '../../support/api.js';

const by = systemActor('test');
let api: TestApi;
let edition: Edition;
let speaker: Person;
let session: Session;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T08:00:00Z');
  edition = await anEdition(api.database, { shortName: 'Forum' });
  await inTransaction(api.database, (tx) => setCapacity(tx, edition.id, { capacity: 50 }, by, api.clock.now()));
  const room = await aRoom(api.database, edition);
  speaker = await aPerson(api.database, { givenName: 'Adaeze', familyName: 'Example', country: 'NG' });
  const panel = [{ personId: speaker.id, role: 'speaker' }];
  session = await aSession(api.database, edition, { room: room.code, panel });
  await inTransaction(api.database, async (tx) => {
    await releaseProgramme(tx, edition.id, { name: 'First' }, by, api.clock.now());
    await invite(tx, edition, session.code, {}, by, api.clock.now());
  });
});
afterAll(() => api.close());

const page = (below: string) => `/${edition.code}/en${below}`;
const give = (kind: 'aide' | 'assistant', email: string) =>
  inTransaction(api.database, (tx) =>
    givePersonalMandate(tx, { edition, kind, personId: speaker.id, holder: { email } }, by, api.clock.now()),
  );
const stateNow = async () => (await readPart(api.database, edition.id, session.code, speaker.id))!.state;

it('a speaker lets an assistant act on the page “Me”, both see it, and either ends it', async () => {
  const own = await api.signedIn(speaker.email!);
  await own.get(page('/me/mandates/new')).expect(200);
  const form = { email: 'helper@office.example', kind: 'assistant', until: '' };
  const wrong = await own
    .post(page('/me/mandates'))
    .type('form')
    .send({ ...form, kind: '', email: 'typed@office.example' });
  expect([wrong.status, wrong.text.includes('typed@office.example')]).toEqual([422, true]);
  await own
    .post(page('/me/mandates'))
    .type('form')
    .send({ ...form, until: '2020-01-01' })
    .expect(422);
  await own
    .post(page('/me/mandates'))
    .type('form')
    .send({ ...form, email: speaker.email })
    .expect(422);
  await own.post(page('/me/mandates')).type('form').send(form).expect(303);

  const helper = await api.signedIn('helper@office.example');
  expect((await own.get(page('/me')).expect(200)).text).toContain('helper@office.example');
  const mine = await helper.get(page('/me')).expect(200);
  const [, mandate] = /me\/for\/([0-9a-f-]{36})/.exec(mine.text)!;
  expect(mine.text).toContain('Adaeze Example');

  const stranger = await api.signedIn('stranger@people.example');
  await stranger.get(page(`/me/for/${mandate}`)).expect(404);
  await stranger.post(page(`/me/mandates/${mandate}/end`)).expect(404);
  await helper.get(page(`/me/for/${mandate}`)).expect(200);
  await own.post(page(`/me/mandates/${mandate}/end`)).expect(303);
  await helper.get(page(`/me/for/${mandate}`)).expect(404);
});

it('an assistant sees the sessions, answers the invitation and downloads the calendar; then it is over', async () => {
  const { id } = await give('assistant', 'assistant@office.example');
  const agent = await api.signedIn('assistant@office.example');
  const acting = await agent.get(page(`/me/for/${id}`)).expect(200);
  expect(acting.text).toContain(`/speaking?session=${session.code}&amp;mandate=${id}`);

  await agent.get(page(`/speaking?session=${session.code}`)).expect(404);
  await agent.get(page(`/speaking?session=${session.code}&mandate=${id}`)).expect(200);
  const answer = { session: session.code, mandate: id, answer: 'accept', mode: 'on-site', reason: '' };
  const done = await agent.post(page('/speaking')).type('form').send(answer).expect(303);
  expect(done.headers.location).toBe(page(`/me/for/${id}`));
  expect(await stateNow()).toBe('accepted');
  const [noted] = await api.database.query(
    `select actor_kind, actor_name from audit_record where action = 'speakers.accepted' order by id desc limit 1`,
  );
  expect(noted).toEqual({ actor_kind: 'account', actor_name: 'assistant@office.example' });
  const calendar = await agent.get(page(`/me/sessions.ics?mandate=${id}`)).expect(200);
  expect(calendar.text).toContain('BEGIN:VCALENDAR');
  await agent.post(page(`/me/for/${id}/withdrawal`)).expect(404);

  await agent.post(page(`/me/mandates/${id}/end`)).expect(303);
  await agent.get(page(`/speaking?session=${session.code}&mandate=${id}`)).expect(404);
  await agent.get(page(`/me/sessions.ics?mandate=${id}`)).expect(404);
  await agent
    .post(page('/speaking'))
    .type('form')
    .send({ ...answer, answer: 'decline' })
    .expect(404);
  expect(await stateNow()).toBe('accepted');
});

it('an aide sees and withdraws the registration and sees the place at the Round Table, but answers no invitation', async () => {
  const now = api.clock.now();
  const table = await aRoundTable(api.database, edition, { from: '14:00', to: '15:00' });
  await inTransaction(api.database, (tx) =>
    askForFloor(tx, table.sessionId, speaker.id, aMinisterOf('NG'), { by, now }),
  );
  await api.app.get(ApplyService).apply(edition, anApplication({ email: speaker.email! }), now);
  const registration = await theRegistration(api.database, edition, speaker.email!);
  await inTransaction(api.database, async (tx) =>
    prove(tx, await lockRegistration(tx, registration.id), edition, by, now),
  );
  const { id } = await give('aide', 'aide@cabinet.example');
  const agent = await api.signedIn('aide@cabinet.example');

  const before = await agent.get(page(`/me/for/${id}`)).expect(200);
  expect(before.text).toContain(registration.number);
  expect(before.text).toContain('The order is not given out yet.');
  expect(before.text).not.toContain('on the list of speakers<');
  const [{ version }] = await api.database.query(`select version from round_table where session_id = $1`, [
    table.sessionId,
  ]);
  await inTransaction(api.database, (tx) => moveList(tx, table.sessionId, version, 'published', '', by, now));
  expect((await agent.get(page(`/me/for/${id}`))).text).toContain('Place 1 of 1 on the list of speakers');
  const own = await api.signedIn(speaker.email!);
  expect((await own.get(page('/me'))).text).toContain('Place 1 of 1 on the list of speakers');

  await agent.get(page(`/speaking?session=${session.code}&mandate=${id}`)).expect(404);
  await agent.post(page(`/me/for/${id}/withdrawal`)).expect(303);
  expect((await theRegistration(api.database, edition, speaker.email!)).status).toBe('withdrawn');
  const [by_] = await api.database.query(
    `select by_kind, by_name from registration_change where registration_id = $1 order by id desc limit 1`,
    [registration.id],
  );
  expect(by_).toEqual({ by_kind: 'account', by_name: 'aide@cabinet.example' });
});
