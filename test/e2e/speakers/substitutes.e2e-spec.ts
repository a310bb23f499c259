import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { releaseProgramme, setSessionOrganizers } from '@app/programme';
import { invite } from '@app/speakers';
import { aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

const by = systemActor('test');
let api: TestApi;
let edition: Edition;
let editor: Agent;
let made = 0;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-06-01T09:00:00Z');
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, by, api.clock.now()));
  editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
});
afterAll(() => api.close());

const release = () =>
  inTransaction(api.database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'R', acceptConflicts: true }, by, api.clock.now()),
  );

/** Somebody who is invited to a session of 6 July, with one who organizes it. */
async function anInvited() {
  const [address, organizerAddress] = [`ana-${++made}@people.example`, `organizer-${made}@people.example`];
  const { id } = await aPerson(api.database, { email: address, givenName: 'Ana', familyName: `Quist ${made}` });
  const organizer = await aPerson(api.database, { email: organizerAddress, familyName: 'Organizer' });
  const { code: room } = await aRoom(api.database, edition);
  const placed = { room, day: '2027-07-06', from: '14:00', to: '14:45' };
  const session = await aSession(api.database, edition, {
    title: `Gap ${made}`,
    panel: [{ personId: id, role: 'speaker' }],
    ...placed,
  });
  await inTransaction(api.database, (tx) =>
    setSessionOrganizers(tx, session, session.version, [organizer.id], by, api.clock.now()),
  );
  await inTransaction(api.database, (tx) => invite(tx, edition, session.code, {}, by, api.clock.now()));
  return {
    code: session.code,
    personId: id,
    speaker: await api.signedIn(address),
    organizer: await api.signedIn(organizerAddress),
    invitations: `/api/v1/editions/forum27/draft-sessions/${session.code}/invitations`,
  };
}

const page = (agent: Agent, query: string, at = 'speaking/substitute') =>
  agent.get(`/forum27/en/${at}?${query}`).set('Accept', 'text/html');
const send = (agent: Agent, body: object, at = '') =>
  agent.post(`/forum27/en/speaking/substitute${at}`).set('Accept', 'text/html').type('form').send(body);
const bo = (email: string) => ({ givenName: 'Bo', familyName: 'Lind', organization: 'Telecom', email, reason: 'Ill' });
const names = (text: string) => text.replace(/<[^>]+>/g, '|').replace(/[\u2066-\u2069]/g, '');

it('goes from the speaker’s page over the editor’s decision to the substitute’s invitation, and the next release says it', async () => {
  const { code, personId, speaker, invitations } = await anInvited();
  await release();
  const form = await page(speaker, `session=${code}`).expect(200);
  expect(form.text).toContain('name="email"');
  const wrong = await send(speaker, { session: code, ...bo('nobody') }).expect(422);
  expect(wrong.text).toContain('value="Telecom"');
  await send(speaker, { session: code, ...bo('bo-1@people.example') }).expect(303);
  expect((await send(speaker, { session: code, ...bo('bo-2@people.example') }).expect(409)).text).toContain(
    'Somebody is named for this place already.',
  );
  expect(names((await page(speaker, `session=${code}`).expect(200)).text)).toContain('Bo Lind');
  expect(names((await page(speaker, `session=${code}`, 'speaking').expect(200)).text)).toContain('You named Bo Lind;');

  const waiting = await editor.get('/api/v1/editions/forum27/speaking-invitations/waiting?for=substitute').expect(200);
  expect([waiting.body.counts.substitute, waiting.body.seats[0].session.code]).toEqual([1, code]);
  const before = (await editor.get(invitations).expect(200)).body;
  expect(before.substitutes).toMatchObject([{ name: 'Bo Lind', reason: 'Ill', state: 'named', personId }]);
  expect(JSON.stringify(before)).not.toContain('bo-1@people.example');
  const after = await editor.post(`${invitations}/substitutes/${before.substitutes[0].id}/acceptance`).expect(200);
  expect(after.body.panel).toMatchObject([{ state: 'invited', standsInFor: `Ana Quist ${made}`, roles: ['speaker'] }]);
  expect(after.body.history[1]).toMatchObject({ personId, act: 'delegate', by: 'editor@wsis.example' });

  await page(speaker, `session=${code}`).expect(404);
  expect(names((await speaker.get('/forum27/en/me').set('Accept', 'text/html').expect(200)).text)).toContain(
    'Bo Lind speaks in your place.',
  );
  const [{ link }] = await api.database.query(
    `select secrets->>'link' as link from letter where kind = 'speakers.invitation' and to_address = $1`,
    [`ana-${made}@people.example`],
  );
  const gone = await api.anyone.get(link).set('Accept', 'text/html').expect(410);
  expect(gone.text).toContain('You named somebody to speak in your place');
  const next = await editor.get('/api/v1/editions/forum27/releases/next').expect(200);
  const [difference] = next.body.differences.filter((one: { code: string }) => one.code === code);
  expect(difference).toMatchObject({ kinds: ['panel'], panel: { joined: 1, left: 1 } });
});

it('is named by the organizer of the session, not by that of another, and taken back by whom it concerns', async () => {
  const { code, personId, speaker, organizer, invitations } = await anInvited();
  const other = await anInvited();
  const query = `session=${code}&person=${personId}`;
  await page(other.organizer, query).expect(404);
  await send(other.organizer, { session: code, person: personId, ...bo('bo-3@people.example') }).expect(404);
  await page(speaker, query).expect(404);
  await page(api.anyone as Agent, query).expect(404);
  await page(api.anyone as Agent, `session=${code}`).expect(303);

  expect((await page(organizer, query).expect(200)).text).toContain(`name="person" value="${personId}"`);
  await send(organizer, { session: code, person: personId, ...bo('bo-3@people.example') }).expect(303);
  const { substitutes, history } = (await editor.get(invitations).expect(200)).body;
  expect(history[0]).toMatchObject({
    act: 'name-substitute',
    by: `organizer-${made - 1}@people.example`,
    reason: 'Ill',
  });
  await send(other.speaker, { session: other.code, substitute: substitutes[0].id }, '/withdrawal').expect(404);
  await send(speaker, { session: code, substitute: substitutes[0].id }, '/withdrawal').expect(303);
  expect((await editor.get(invitations).expect(200)).body.substitutes).toMatchObject([{ state: 'withdrawn' }]);
});

it('is given the place by an editor at once, and back again with a reason', async () => {
  const { personId, invitations } = await anInvited();
  const named = await editor.post(`${invitations}/${personId}/substitutes`).send(bo('bo-4@people.example')).expect(201);
  const [{ id }] = named.body.substitutes;
  await editor.post(`${invitations}/substitutes/${id}/refusal`).send({ reason: 'Too late' }).expect(404);
  const back = await editor.post(`${invitations}/substitutes/${id}/return`).send({ reason: 'Well again' }).expect(200);

  expect(named.body.panel.map(({ name }: { name: string }) => name)).toEqual(['Bo Lind']);
  expect(back.body.panel).toMatchObject([{ personId, state: 'invited' }]);
  expect(back.body.substitutes).toMatchObject([{ state: 'returned', decisionReason: 'Well again' }]);
});

it('follows the edition’s rule, which nobody overwrites unseen', async () => {
  const rules = '/api/v1/editions/forum27/speaker-rules';
  const read = await editor.get(rules).expect(200);
  const set = (substitutes: string) => editor.put(rules).set('If-Match', read.headers.etag).send({ substitutes });
  await set('nobody').expect(400);
  await set('high-level').expect(200);
  await set('each').expect(412);
  const { code, speaker, invitations } = await anInvited();
  await send(speaker, { session: code, ...bo('bo-5@people.example') }).expect(303);

  expect((await editor.get(invitations).expect(200)).body.panel).toMatchObject([{ name: 'Bo Lind', state: 'invited' }]);
});
