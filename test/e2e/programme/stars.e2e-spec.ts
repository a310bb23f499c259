import ICAL from 'ical.js';
import { inTransaction } from '@app/database';
import { LANGUAGES } from '@app/i18n';
import { AccountService, SignInService, systemActor } from '@app/identity';
import { cancelSession, releaseProgramme, type Session } from '@app/programme';
import supertest from 'supertest';
import { aDraft, aSession } from '../../factories/session.js';
import { purge } from '../../support/purge-now.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';
import { aReader } from './a-reader.js';

const by = systemActor('test');
const COOKIE = 'stars-forum27';
let api: ProgrammeApi;
let ethics: Session;
let gap: Session;
let later: Session;
let draft: Session;
let visitor: ReturnType<typeof supertest.agent>;

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  ethics = await aSession(database, edition, { title: 'Ethics', room: 'H', from: '09:34', to: '10:30' });
  gap = await aSession(database, edition, { title: 'Gap', room: 'K', from: '10:00', to: '11:00' });
  later = await aSession(database, edition, { title: 'Later', room: 'H', day: '2027-07-07' });
  await inTransaction(database, (tx) =>
    releaseProgramme(tx, edition.id, { name: 'First release' }, by, new Date('2027-05-01T09:00:00Z')),
  );
  draft = await aDraft(database, edition, { title: 'Only a draft' });
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.database.query(`delete from starred_session`);
  visitor = supertest.agent(api.url);
});

type Agent = ReturnType<typeof supertest.agent>;

const press = (who: Agent, wish: Record<string, string>) =>
  who.post('/forum27/en/my-agenda/stars').type('form').send(wish);
const star = (who: Agent, ...sessions: Session[]) =>
  sessions.reduce((before, { code }) => before.then(() => press(who, { add: code }).expect(303)), Promise.resolve({}));
const mine = async (who: Agent, language = 'en') =>
  aReader((await who.get(`/forum27/${language}/my-agenda`).set('Accept', 'text/html').expect(200)).text);
const kept = async () =>
  (
    await api.database.query(`select s.title from starred_session k join session s on s.id = k.session_id order by 1`)
  ).map(({ title }: { title: string }) => title);

/** Signs the visitor in by the button behind a letter's link, as everybody does; resolves with the cookie of the session. */
async function signIn(who: Agent, email: string): Promise<string> {
  const { id } = await api.app.get(AccountService).findOrAdd(api.database.manager, email);
  const link = await api.app.get(SignInService).linkFor(id, { code: 'forum27' }, 'en', undefined, api.clock.now());
  const token = new URL(link, api.url).searchParams.get('token');
  const { headers } = await who.post('/forum27/en/sign-in/link').type('form').send({ token }).expect(303);
  return headers['set-cookie'][0].split(';')[0];
}

describe('without an account', () => {
  it('a star needs no script: it leads to one’s own agenda, and nothing is kept here', async () => {
    const { headers } = await press(visitor, { add: later.code }).expect(303);
    await star(visitor, ethics);

    expect(headers.location).toBe(`/forum27/en/my-agenda#${later.code}`);
    expect(headers['set-cookie']).toEqual([`${COOKIE}=${later.code}; Max-Age=34560000; Path=/forum27; SameSite=Lax`]);
    const page = await mine(visitor);
    expect([page.heading, page.sessions]).toEqual(['My agenda', ['Ethics', 'Later']]);
    expect(page.text).toContain('2 sessions · Geneva time (UTC+2)');
    expect(page.text).toContain('Your stars stand in this browser alone. Sign in to keep them with your account');
    expect(await kept()).toEqual([]);
  });

  it('the same button takes it away again', async () => {
    await star(visitor, ethics, later);
    expect((await mine(visitor)).html).toContain(
      `value="${ethics.code}" aria-labelledby="star ${ethics.code}" aria-pressed="true" name="remove"`,
    );

    await press(visitor, { remove: ethics.code }).expect(303);

    expect((await mine(visitor)).sessions).toEqual(['Later']);
  });

  it('points out what overlaps, on both sides, and nothing else', async () => {
    await star(visitor, ethics, later);
    expect((await mine(visitor)).text).not.toMatch(/overlap|same time/);

    await star(visitor, gap);

    const { text, links } = await mine(visitor);
    expect(text).toContain('2 sessions overlap with others');
    expect(text).toMatch(
      /Ethics .* At the same time, 10:00–11:00: Gap .* Gap .* At the same time, 09:34–10:30: Ethics/,
    );
    expect(links.Gap).toBe(`/forum27/en/sessions/${gap.code}`);
  });

  it('is told in the zone that was chosen', async () => {
    await star(visitor, ethics);
    await visitor
      .post('/forum27/en/zone')
      .type('form')
      .send({ zone: 'Asia/Kathmandu', back: '/my-agenda' })
      .expect(303);

    expect((await mine(visitor)).times).toEqual([['13:19', ['Ethics']]]);
  });

  it('opens in every language, empty too, and no cache keeps it', async () => {
    for (const language of LANGUAGES) await mine(visitor, language);
    expect((await mine(visitor)).text).toContain('Nothing is starred yet.');
    await star(visitor, ethics);
    for (const language of LANGUAGES) expect((await mine(visitor, language)).sessions).toEqual(['Ethics']);
    const { headers } = await visitor.get('/forum27/en/my-agenda');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a cancelled session stays, struck through', async () => {
    const { database, edition } = api;
    const doomed = await aSession(database, edition, { title: 'Doomed', room: 'K', day: '2027-07-08' });
    await inTransaction(database, (tx) =>
      releaseProgramme(tx, edition.id, { name: 'Second release' }, by, new Date('2027-05-02T09:00:00Z')),
    );
    await star(visitor, doomed);
    await inTransaction(database, (tx) => cancelSession(tx, doomed, 'why', by, new Date('2027-05-03T09:00:00Z')));

    expect((await mine(visitor)).html).toMatch(/<li class="ses off">.*Cancelled.*Doomed/s);
  });

  it('goes into a calendar as a file', async () => {
    await visitor.get('/forum27/en/my-agenda/my-agenda.ics').expect(404);
    await star(visitor, ethics, later);

    const { text, headers } = await visitor.get('/forum27/en/my-agenda/my-agenda.ics').buffer(true).expect(200);

    expect(headers['content-disposition']).toBe('attachment; filename="forum27-my-agenda.ics"');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('summary')).sort()).toEqual(['Ethics', 'Later']);
  });
});

describe('what cannot be starred', () => {
  it('a draft, a code that is none, anything else: no cookie names it, and nothing is kept', async () => {
    const account = await api.signedIn('starring@wsis.example');
    for (const who of [visitor, account]) {
      await press(who, { add: draft.code }).expect(404);
      await press(who, { add: 'ZZZZZZ' }).expect(404);
      await press(who, { add: '<script>' }).expect(303);
      await press(who, {}).expect(303);
    }

    expect((await mine(visitor)).sessions).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('a cookie that somebody wrote reaches nothing that is not public, signed in or not', async () => {
    const forged = `${COOKIE}=${draft.code}.ZZZZZZ.%3Cscript%3E.${ethics.code}.${ethics.code}`;
    const { text } = await supertest(api.url).get('/forum27/en/my-agenda').set('Cookie', forged).expect(200);
    expect(aReader(text).sessions).toEqual(['Ethics']);
    expect(text).not.toMatch(/<script>|Only a draft/);

    const session = await signIn(visitor, 'forging@wsis.example');
    await supertest(api.url).get('/forum27/en/my-agenda').set('Cookie', `${session}; ${forged}`).expect(200);
    expect(await kept()).toEqual(['Ethics']);
  });
});

describe('with an account', () => {
  it('what was starred before is kept at signing in and joins what the account has', async () => {
    await star(visitor, ethics);
    await signIn(visitor, 'ada@wsis.example');
    expect(await kept()).toEqual(['Ethics']);

    const phone = supertest.agent(api.url);
    await star(phone, later);
    await signIn(phone, 'ada@wsis.example');

    expect((await mine(phone)).sessions).toEqual(['Ethics', 'Later']);
    expect((await mine(visitor)).sessions).toEqual(['Ethics', 'Later']);
    expect((await mine(phone)).text).toContain('Your stars are kept with your account');
  });

  it('what one device takes away does not come back from another', async () => {
    await star(visitor, ethics, later);
    await signIn(visitor, 'ada@wsis.example');
    const phone = supertest.agent(api.url);
    await signIn(phone, 'ada@wsis.example');
    await press(phone, { remove: ethics.code }).expect(303);

    expect((await mine(visitor)).sessions).toEqual(['Later']);
    expect(await kept()).toEqual(['Later']);
  });

  it('is nobody else’s, and leaves the browser at signing out', async () => {
    await star(visitor, ethics);
    await signIn(visitor, 'ada@wsis.example');
    const other = supertest.agent(api.url);
    await signIn(other, 'bo@wsis.example');
    expect((await mine(other)).sessions).toEqual([]);

    await visitor.post('/forum27/en/sign-out').expect(303);

    expect((await mine(visitor)).sessions).toEqual([]);
    await signIn(other, 'bo@wsis.example');
    expect((await mine(other)).sessions).toEqual([]);
    expect(await kept()).toEqual(['Ethics']);
  });

  it('all go when the edition’s day has come', async () => {
    await star(visitor, ethics, later);
    await signIn(visitor, 'ada@wsis.example');
    await api.database.query(`update edition set answers_kept_until = '2028-07-01'`);

    const early = await purge(api.database, new Date('2028-06-30T20:00:00Z'));
    expect([early.filter(({ kind }) => kind === 'stars'), await kept()]).toEqual([[], ['Ethics', 'Later']]);
    const due = await purge(api.database, new Date('2028-07-02T20:00:00Z'));

    expect(due.filter(({ kind }) => kind === 'stars').map(({ removed }) => removed)).toEqual([2]);
    expect(await kept()).toEqual([]);
  });
});

describe('…/own-stars', () => {
  const stars = '/api/v1/editions/forum27/own-stars';

  it('stars and unstars with the account what everybody sees, and is each one’s own', async () => {
    const ada = await api.signedIn('ada@stars.example', []);
    const ivo = await api.signedIn('ivo@stars.example', []);

    await ada.post(`${stars}/${later.code}`).expect(200);
    const twice = await ada.post(`${stars}/${later.code}`).expect(200);
    const both = await ada.post(`${stars}/${gap.code}`).expect(200);
    await ada.post(`${stars}/${draft.code}`).expect(404);
    await ivo.delete(`${stars}/${gap.code}`).expect(404);
    const one = await ada.delete(`${stars}/${later.code}`).expect(200);

    expect(twice.body.sessions).toEqual([later.code]);
    expect([...both.body.sessions].sort()).toEqual([gap.code, later.code].sort());
    expect(one.body.sessions).toEqual([gap.code]);
    expect((await ivo.get(stars).expect(200)).body.sessions).toEqual([]);
    expect(await kept()).toEqual(['Gap']);
    await api.anyone.get(stars).expect(401);
  });
});
