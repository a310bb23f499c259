import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { cancelSession, releaseProgramme, setJoiningLink, type Session } from '@app/programme';
import { setCapacity } from '@app/registration';
import { aPerson } from '../../factories/person.js';
import { aRegistration, aRegistrationOffice } from '../../factories/registration.js';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { aReader } from './a-reader.js';

const by = systemActor('test');
let api: ProgrammeApi;
let session: Session;
let path: string;

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  const speaker = await aPerson(database, { email: 'speaker@people.example' });
  await inTransaction(database, (tx) => setCapacity(tx, edition.id, { capacity: 5 }, by, api.clock.now()));
  const office = await aRegistrationOffice(api.databaseUrl, 2);
  await aRegistration(office, edition, 'approved', { email: 'approved@people.example', mode: 'remote' });
  await aRegistration(office, edition, 'under-review', { email: 'under-review@people.example' });
  await office.database.destroy();
  session = await aSession(database, edition, {
    title: 'Ethics',
    room: 'H',
    panel: [{ personId: speaker.id, role: 'speaker' }],
  });
  await inTransaction(database, async (tx) => {
    await setJoiningLink(tx, session, session.version, 'https://meet.example/room-1', by, api.clock.now());
    await releaseProgramme(tx, edition.id, { name: 'First' }, by, api.clock.now());
  });
  path = `/forum27/en/sessions/${session.code}/join`;
});
afterAll(() => api.close());

const open = async (email: string) => {
  const visitor = await api.signedIn(email);
  const answer = await visitor.get(path).set('Accept', 'text/html');
  return { status: answer.status, headers: answer.headers, ...aReader(answer.text) };
};

it('the session’s page leads there without telling where', async () => {
  const { text } = await api.anyone.get(`/forum27/en/sessions/${session.code}`).expect(200);

  expect(aReader(text).links['Join remotely']).toBe(path);
  expect(text).not.toContain('meet.example');
});

it('opens thirty minutes before, for the panel and for approved registrants', async () => {
  api.clock.set('2027-07-05T07:29:59Z');
  const early = await open('speaker@people.example');
  api.clock.set('2027-07-05T07:30:00Z');
  const [speaker, registrant] = [await open('speaker@people.example'), await open('approved@people.example')];

  expect(early.text).toContain('The link opens on Monday 5 July at 09:30 (Geneva time (UTC+2)), thirty minutes before');
  expect(early.html).not.toContain('meet.example');
  for (const page of [speaker, registrant]) {
    expect([page.status, page.links['Open the meeting'], page.headers['cache-control']]).toEqual([
      200,
      'https://meet.example/room-1',
      'no-store',
    ]);
  }
});

it('stays closed for everybody else', async () => {
  api.clock.set('2027-07-05T08:00:00Z');

  for (const email of ['under-review@people.example', 'nobody@people.example']) {
    const page = await open(email);
    expect([page.status, page.html.includes('meet.example')]).toEqual([403, false]);
    expect(page.text).toContain(`You are signed in as ${email}.`);
  }
  const stranger = await api.anyone.get(path).set('Accept', 'text/html').expect(303);
  expect(stranger.headers.location).toBe(`/forum27/en/sign-in?next=${encodeURIComponent(path)}`);
});

it('has no link any more when the session was cancelled', async () => {
  await inTransaction(api.database, (tx) => cancelSession(tx, session, '', by, api.clock.now()));

  const page = await open('speaker@people.example');

  expect(page.text).toContain('This session was cancelled.');
  expect(page.html).not.toContain('meet.example');
});
