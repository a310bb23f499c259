import { inTransaction } from '@app/database';
import type { InLanguages } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import { systemActor } from '@app/identity';
import type { Session } from '@app/programme';
import { freshStatusPath, lockRegistration, writeConsentText } from '@app/registration';
import { passSeatsOn, signedUpForOrganizers } from '@app/signup';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { approvedRegistrations, release } from '../../factories/sign-up.js';
import { brokenInvariants } from '../../support/invariants.js';
import { tokenIn } from '../../support/registration-links.js';
import { aProgrammeApi, type ProgrammeApi } from '../programme/a-programme.js';
import { aReader } from '../programme/a-reader.js';

const by = systemActor('test');
let api: ProgrammeApi;
/** For one. */
let small: Session;
let people: string[];

beforeAll(async () => {
  api = await aProgrammeApi();
  const { database, edition } = api;
  small = await aSession(database, edition, { access: 'sign-up', title: 'Small room', room: 'H', seatLimit: 1 });
  await release(database, edition, api.clock.now());
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.database.query(`truncate registration, session_seat_pool cascade`);
  people = await approvedRegistrations(api.database, api.edition, 3);
});

const tokenOf = (id: string) =>
  inTransaction(api.database, async (tx) =>
    tokenIn(await freshStatusPath(tx, await lockRegistration(tx, id), api.edition, api.clock.now())),
  );
const seatPath = ({ code }: Session) => `/forum27/en/sessions/${code}/seat`;
const seatPage = async (session: Session, token: string) =>
  aReader((await api.anyone.get(`${seatPath(session)}?token=${token}`).expect(200)).text);
const take = (session: Session, token: string) =>
  api.anyone.post(seatPath(session)).type('form').send({ token }).expect(303);
const nameMe = (token: string, wish: 'join' | 'leave') =>
  api.anyone.post('/forum27/en/my-data/session-organizers').type('form').send({ token, wish }).expect(303);

describe('the list of who signed up', () => {
  it('is for editors by name, for the session’s organizers with the names of who agreed, in counts and as a table', async () => {
    const { database, editor, path } = api;
    await database.query(`update registration set given_name = '=SUM(A1)', family_name = '' where id = $1`, [
      people[0],
    ]);
    const tokens = await Promise.all(people.slice(0, 2).map(tokenOf));
    for (const token of tokens) await take(small, token);
    const address = 'organizer@people.example';
    const person = await aPerson(database, { email: address, givenName: 'Sara', familyName: 'Quist' });
    const [own, stranger] = [await api.signedIn(address), await api.signedIn('stranger@people.example')];
    await database.query(`insert into session_organizer (session_id, person_id) values ($1, $2)`, [
      small.id,
      person.id,
    ]);
    await database.query(`update person set account_id = (select id from account where email_key = $1) where id = $2`, [
      address,
      person.id,
    ]);

    const list = (await editor.get(`${path}/draft-sessions/${small.code}/sign-ups`).expect(200)).body;
    const seen = async () => (await own.get(`${path}/own-sessions/${small.code}/sign-ups`).expect(200)).body;
    const table = async () =>
      (await own.get(`${path}/own-sessions/${small.code}/sign-ups.csv`).expect(200)).text.split('\r\n').slice(1, -1);
    const before = [await seen(), await table()];
    await nameMe(tokens[0], 'join');
    const named = [await seen(), await table()];
    await nameMe(tokens[0], 'leave');
    const after = [await seen(), await table()];

    const seats = { capacity: 1, taken: 1, inLine: 1 };
    expect(before).toEqual([
      { seats, people: [], unnamed: { seated: 1, waiting: 1 } },
      [',,,seated,,1', ',,,waiting,,1'],
    ]);
    expect(named[0]).toEqual({
      seats,
      people: [
        { name: '=SUM(A1)', organization: 'Centre', country: 'KE', state: 'seated', signedUpAt: expect.any(String) },
      ],
      unnamed: { seated: 0, waiting: 1 },
    });
    expect(named[1]).toEqual([
      expect.stringMatching(/^'=SUM\(A1\),Centre,KE,seated,2\d{3}-[\d-]+T[\d:.]+Z,1$/),
      ',,,waiting,,1',
    ]);
    expect(after).toEqual(before);
    expect(list.seats).toEqual({ capacity: 1, taken: 1, inLine: 1 });
    expect(list.people.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
      ['=SUM(A1)', 'seated'],
      ['Ngozi Example 2', 'waiting'],
    ]);
    const all = (await editor.get(`${path}/draft-sessions/${small.code}/sign-ups.csv`).expect(200)).text;
    expect(all.split('\r\n')[1]).toMatch(/^'=SUM\(A1\),Centre,KE,forum27-on-site1,seated,/);
    expect(all).not.toContain('@');
    const me = async (language: string) => (await own.get(`/forum27/${language}/me`).expect(200)).text;
    expect(await me('en')).toContain('<p>1 of 1 seats taken, 1 in line.</p>');
    expect(await me('en')).toContain('Names of those who agreed to it; the others are counted.');
    expect(await me('en')).not.toMatch(/SUM\(A1\)|Ngozi/);
    expect(await me('ar')).toContain('<p>المقاعد المحجوزة: 1 من 1، في الانتظار: 1.</p>');
    expect((await stranger.get('/forum27/en/me').expect(200)).text).not.toContain('seats taken');
    await stranger.get(`${path}/own-sessions/${small.code}/sign-ups`).expect(404);
    await api.anyone.get(`${path}/draft-sessions/${small.code}/sign-ups.csv`).expect(401);
  });

  it('names whoever ticked it when signing up, by the words of that day; new words ask again', async () => {
    const { database, edition, clock } = api;
    const [ticked, plain] = await Promise.all(people.slice(0, 2).map(tokenOf));
    const page = await seatPage(small, ticked);
    const send = (token: string, more: object) =>
      api.anyone
        .post(seatPath(small))
        .type('form')
        .send({ token, ...more });
    const named = async () =>
      (await signedUpForOrganizers(database, edition.id, small.code)).people.map(({ name }) => name);

    await send(ticked, { version: 1, named: 'yes' }).expect(303);
    await send(plain, { version: 1 }).expect(303);

    expect(page.text).toContain(
      'Organizers of the sessions that I sign up for may read my name, organization and country.',
    );
    expect(await named()).toEqual(['Ngozi Example 1']);
    expect((await seatPage(small, ticked)).text).toContain('since you agreed to it');
    expect((await seatPage(small, plain)).text).toContain('not by whom');
    const texts = Object.fromEntries(LANGUAGES.map((language) => [language, 'New words'])) as InLanguages;
    await inTransaction(database, (tx) =>
      writeConsentText(tx, edition.id, { kind: 'session-organizers', texts, seenVersion: 1 }, by, clock.now()),
    );
    expect(await named()).toEqual([]);
    const stale = await send(plain, { version: 1, named: 'yes' }).expect(422);
    expect(stale.text).toContain('The words that you agree to have changed meanwhile.');
    await send(plain, { version: 2, named: 'yes' }).expect(303);
    expect(await named()).toEqual(['Ngozi Example 2']);
    await database.query(`delete from consent_text`);
  });

  it('follows the rule that editors set, one change on the other', async () => {
    const { editor, path } = api;
    const { headers } = await editor.get(`${path}/sign-up-rule`).expect(200);

    const put = (tag: string, overlapsAllowed: boolean) =>
      editor.put(`${path}/sign-up-rule`).set('If-Match', tag).send({ overlapsAllowed });
    const set = await put(headers.etag, true).expect(200);
    await put(headers.etag, false).expect(412);

    expect(set.body.overlapsAllowed).toBe(true);
    await put(set.headers.etag, false).expect(200);
  });
});

describe('an editor at the list of a session', () => {
  interface Listed {
    id: string;
    name: string;
    state: string;
  }
  const sessions = () => `${api.path}/draft-sessions`;
  const listOf = async (): Promise<Listed[]> =>
    (await api.editor.get(`${sessions()}/${small.code}/sign-ups`).expect(200)).body.people;
  const at = (id: string, act: 'seat' | 'removal') => `${sessions()}/${small.code}/sign-ups/${id}/${act}`;
  const lettersTo = async (registrationId: string) =>
    api.database.query(
      `select kind, data ->> 'reason' as reason from letter where subject_id = $1 order by created_at`,
      [registrationId],
    );

  beforeEach(async () => {
    for (const token of await Promise.all(people.map(tokenOf))) {
      api.clock.advance({ minutes: 1 });
      await take(small, token);
    }
  });

  it('gives a seat out of turn: not beyond the seats unless on purpose, once, with a letter and the reason in the log', async () => {
    const [, , last] = await listOf();
    const reason = 'She interprets for the panel.';

    const full = await api.editor.post(at(last.id, 'seat')).send({ reason }).expect(409);
    await api.editor.post(at(last.id, 'seat')).send({ reason: '  ' }).expect(422);
    const given = await api.editor.post(at(last.id, 'seat')).send({ reason, beyond: true }).expect(200);
    await api.editor.post(at(last.id, 'seat')).send({ reason, beyond: true }).expect(404);

    expect(full.body).toMatchObject({
      code: 'signup.no-seat-left',
      title: expect.stringContaining('All seats are taken'),
    });
    expect(given.body.seats).toEqual({ capacity: 1, taken: 2, inLine: 1 });
    expect(given.body.people.map(({ name, state }: Listed) => [name, state])).toEqual([
      ['Ngozi Example 1', 'seated'],
      ['Ngozi Example 3', 'seated'],
      ['Ngozi Example 2', 'waiting'],
    ]);
    expect(await lettersTo(people[2])).toEqual([{ kind: 'signup.seat-free', reason: null }]);
    const [record] = await api.database.query(
      `select reason, details from audit_record where action = 'signup.seat-given' order by id desc limit 1`,
    );
    expect(record).toEqual({ reason, details: { beyond: true } });
    expect(await brokenInvariants(api.database, 'session')).toEqual([]);
  });

  it('takes somebody off it, who reads why and may come again; the seat goes to whoever has waited longest', async () => {
    const [first] = await listOf();
    const reason = 'The workshop is for teams of two.';

    const left = await api.editor.post(at(first.id, 'removal')).send({ reason }).expect(200);
    await api.editor.post(at(first.id, 'removal')).send({ reason }).expect(404);
    await passSeatsOn(api.database, small.id, api.clock.now());

    expect(left.body.seats).toEqual({ capacity: 1, taken: 0, inLine: 2 });
    expect((await listOf()).map(({ name, state }) => [name, state])).toEqual([
      ['Ngozi Example 2', 'seated'],
      ['Ngozi Example 3', 'waiting'],
    ]);
    expect(await lettersTo(people[0])).toEqual([{ kind: 'signup.removed', reason }]);
    api.clock.advance({ minutes: 1 });
    await take(small, await tokenOf(people[0]));
    expect((await listOf()).at(-1)).toMatchObject({ name: 'Ngozi Example 1', state: 'waiting' });
    expect(await brokenInvariants(api.database, 'session')).toEqual([]);
  });

  it('gives one seat once, though twenty give it while its owner leaves', async () => {
    const [, second] = await listOf();
    const give = () => api.editor.post(at(second.id, 'seat')).send({ reason: 'x', beyond: true });
    const leave = api.anyone
      .post(`${seatPath(small)}/return`)
      .type('form')
      .send({ token: await tokenOf(people[1]) });

    const answers = await Promise.all([leave, ...Array.from({ length: 20 }, give)]);

    expect(answers.slice(1).filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(new Set(answers.slice(1).map(({ status }) => status))).not.toContain(500);
    expect((await listOf()).map(({ name }) => name)).not.toContain('Ngozi Example 2');
    expect(await brokenInvariants(api.database, 'session')).toEqual([]);
  });
});
