import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { moveList } from '@app/roundtable';
import { anEdition } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aMinisterOf, aRequest, aRoundTable, aWish } from '../../factories/round-table.js';
import { anApi, type TestApi } from '../../support/api.js';
import { aFollower, type Heard } from '../../support/follower.js';

let api: TestApi;
let edition: Edition;
let protocol: Awaited<ReturnType<TestApi['signedIn']>>;
const by = systemActor('test');

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-07-06T12:00:00Z');
  edition = await anEdition(api.database, { code: 'forum27', startsOn: '2027-07-05', endsOn: '2027-07-09' });
  protocol = await api.signedIn('protocol@wsis.example', [[edition.id, 'protocol-officer']]);
});
beforeEach(() => api.clock.set('2027-07-06T12:00:00Z'));
afterAll(() => api.close());

const later = (seconds: number) => api.clock.set(new Date(api.clock.now().getTime() + seconds * 1000).toISOString());

/** A round table with a final list: Peru, Jordan (in two scripts, with how it is said), an association. */
async function aFinalList() {
  const table = await aRoundTable(api.database, edition, {
    title: 'Ministers',
    day: '2027-07-06',
    from: '14:00',
    to: '15:00',
  });
  const asked = (minute: number) => ({ requestedAt: new Date(Date.UTC(2027, 4, 1, 8, minute)) });
  await aRequest(api.database, table, aMinisterOf('PE', asked(1)), {
    courtesyTitle: 'H.E. Ms',
    givenName: 'Yaneth',
    familyName: 'Quispe',
  });
  await aRequest(
    api.database,
    table,
    aMinisterOf('JO', { ...asked(2), spokenAs: 'REEM al-man-SU-ri', speaksIn: 'ar' }),
    {
      courtesyTitle: 'H.E. Ms',
      givenName: 'Reem',
      familyName: 'Al-Mansouri',
      nameInOwnScript: 'ريم المنصوري',
      ownScriptLanguage: 'ar',
    },
  );
  await aRequest(api.database, table, aWish(asked(3)), { givenName: 'Ada', familyName: 'Okwundu' });
  await inTransaction(api.database, async (tx) => {
    await moveList(tx, table.sessionId, 1, 'published', '', by, api.clock.now());
    await moveList(tx, table.sessionId, 2, 'final', '', by, api.clock.now());
  });
  return { ...table, path: `/api/v1/editions/forum27/round-tables/${table.code}` };
}

async function anOpenFloor() {
  const table = await aFinalList();
  const { body } = await protocol.post(`${table.path}/floor`).expect(201);
  let { version } = body;
  const act = async (wish: object) => {
    const { body: after } = await protocol
      .post(`${table.path}/floor/acts`)
      .set('If-Match', `"v${version}"`)
      .send(wish)
      .expect(200);
    version = after.version;
    return after;
  };
  return { ...table, opened: body, act, version: () => version };
}

type Shown = { name: string; state: string; spokenSeconds: number | null };
const states = (body: { turns: Shown[] }) => body.turns.map(({ name, state }) => `${name.split(' ').at(-1)} ${state}`);

it('runs: opened with the final list in its order, who speaks and for how long, extended, absent, recorded, closed', async () => {
  const table = await anOpenFloor();
  expect(table.opened).toMatchObject({ openedAt: '2027-07-06T12:00:00.000Z', closedAt: null, version: 1, asked: [] });
  expect(states(table.opened)).toEqual(['Quispe waiting', 'Al-Mansouri waiting', 'Okwundu waiting']);

  const first = await table.act({ act: 'next' });
  expect(first.turns[0]).toMatchObject({
    state: 'speaking',
    timeIsUpAt: '2027-07-06T12:03:00.000Z',
    spokenSeconds: null,
  });
  later(200);
  const more = await table.act({ act: 'more-time', seconds: 60 });
  expect(more.turns[0].timeIsUpAt).toBe('2027-07-06T12:04:00.000Z');
  later(20);
  const [, reem] = (await table.act({ act: 'next' })).turns;
  expect(reem).toMatchObject({ state: 'speaking', spokenAs: 'REEM al-man-SU-ri', speaksIn: 'ar' });
  const absent = await table.act({ act: 'absent' });
  expect(states(absent)).toEqual(['Quispe spoke', 'Al-Mansouri absent', 'Okwundu waiting']);
  await table.act({ act: 'next' });
  later(90);
  const closed = await table.act({ act: 'close' });

  expect(closed).toMatchObject({ closedAt: expect.any(String) });
  expect(closed.turns.map(({ spokenSeconds }: Shown) => spokenSeconds)).toEqual([220, 0, 90]);
  const log = await api.database.query(
    `select action, details from audit_record where subject_id = $1 and action like 'roundtable.floor%' order by id`,
    [table.sessionId],
  );
  expect(log.map(({ action }: { action: string }) => action).slice(0, 2)).toEqual([
    'roundtable.floor-opened',
    'roundtable.floor-moved',
  ]);
  expect(JSON.stringify(log)).not.toContain('Quispe');
});

it('lets one of two officers who press at once go on, and the other nothing: next is next once', async () => {
  const table = await anOpenFloor();
  const press = () => protocol.post(`${table.path}/floor/acts`).set('If-Match', '"v1"').send({ act: 'next' });

  const answers = await Promise.all(Array.from({ length: 8 }, press));

  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
  expect(answers.find(({ status }) => status === 412)!.body.code).toBe('roundtable.floor-moved-on');
  const { body } = await protocol.get(`${table.path}/floor`).expect(200);
  expect(states(body)).toEqual(['Quispe speaking', 'Al-Mansouri waiting', 'Okwundu waiting']);
  await protocol.post(`${table.path}/floor/acts`).send({ act: 'next' }).expect(428);
});

it('(control) who reads the version anew before each press goes on each time', async () => {
  const table = await anOpenFloor();
  await Promise.all([1, 2].map(() => protocol.get(`${table.path}/floor`).expect(200)));
  await table.act({ act: 'next' });
  expect(states(await table.act({ act: 'next' }))).toEqual(['Quispe spoke', 'Al-Mansouri speaking', 'Okwundu waiting']);
});

it('takes acts back one after the other; a speech that goes on has never stopped', async () => {
  const table = await anOpenFloor();
  await table.act({ act: 'next' });
  later(60);
  await table.act({ act: 'next' });
  const undo = async (version: number) =>
    (await protocol.post(`${table.path}/floor/undo`).set('If-Match', `"v${version}"`).expect(200)).body;

  const back = await undo(3);
  expect(back.turns[0]).toMatchObject({ state: 'speaking', timeIsUpAt: '2027-07-06T12:03:00.000Z' });
  const start = await undo(4);
  expect(states(start)[0]).toBe('Quispe waiting');
  expect(start).toMatchObject({ canUndo: false, version: 5 });
  const none = await protocol.post(`${table.path}/floor/undo`).set('If-Match', '"v5"').expect(409);
  expect(none.body.code).toBe('roundtable.floor-nothing-to-undo');
});

it('takes requests from the room: by whom we know, once, admitted behind the list or declined', async () => {
  const table = await anOpenFloor();
  const person = await aPerson(api.database, {
    givenName: 'Flor',
    familyName: 'Santos',
    organization: 'Islands Net',
    country: 'PH',
  });
  const ask = (personId: string) => protocol.post(`${table.path}/floor/requests`).send({ personId });
  const { body } = await ask(person.id).expect(201);
  expect(body.asked).toMatchObject([
    { entity: 'Islands Net', speaksFor: 'entity', place: null, askedAt: '2027-07-06T12:00:00.000Z' },
  ]);
  expect((await ask(person.id).expect(409)).body.code).toBe('roundtable.floor-asked-already');

  const { body: both } = await ask(body.turns[0].personId).expect(201);
  expect(both.asked[1]).toMatchObject({ country: 'PE', speaksFor: 'state' });
  const act = (version: number, wish: object) =>
    protocol.post(`${table.path}/floor/acts`).set('If-Match', `"v${version}"`).send(wish).expect(200);
  await act(both.version, { act: 'decline', turn: both.asked[1].id });
  const admitted = await act(both.version + 1, { act: 'admit', turn: both.asked[0].id });
  expect(states(admitted.body).at(-1)).toBe('Santos waiting');
  expect(admitted.body.asked).toEqual([]);
});

it('opens only a final list, once, and the list stays final while the floor is open', async () => {
  const table = await aRoundTable(api.database, edition, { day: '2027-07-06' });
  const path = `/api/v1/editions/forum27/round-tables/${table.code}`;
  expect((await protocol.post(`${path}/floor`).expect(409)).body.code).toBe('roundtable.floor-list-not-final');
  expect((await protocol.get(`${path}/floor`).expect(200)).body).toMatchObject({
    openedAt: null,
    version: 0,
    turns: [],
  });
  expect(
    (await protocol.post(`${path}/floor/acts`).set('If-Match', '"v1"').send({ act: 'next' }).expect(409)).body.code,
  ).toBe('roundtable.floor-not-opened');

  const open = await anOpenFloor();
  expect((await protocol.post(`${open.path}/floor`).expect(409)).body.code).toBe('roundtable.floor-already-opened');
  const again = { state: 'published', reason: 'One more minister' };
  const { body } = await protocol.put(`${open.path}/list-state`).set('If-Match', '"v3"').send(again).expect(409);
  expect(body.code).toBe('roundtable.floor-still-open');
});

describe('screens', () => {
  const made = async (path: string, kind: string, lang = 'en') =>
    (await protocol.post(`${path}/floor/screens?lang=${lang}`).send({ kind }).expect(201)).body;

  it('show the floor without an account, follow it at once, and go dark when their address is taken back', async () => {
    const table = await anOpenFloor();
    const { address, screens } = await made(table.path, 'room');
    const path = new URL(address).pathname;
    expect(screens).toEqual([{ id: expect.any(String), kind: 'room', madeAt: expect.any(String) }]);
    const page = await api.anyone.get(path).expect(200);
    expect(page.text).toContain('http-equiv="refresh"');
    expect(page.headers['cache-control']).toBe('no-store');

    const follower = await aFollower(api.url, `${path}/events`);
    expect((await follower.next()).data).toContain('The next speaker follows');
    await table.act({ act: 'next' });
    const speaking = await follower.next();
    expect(speaking.data).toContain('Peru');
    expect(speaking.data).toContain(`data-up-at="${Date.parse('2027-07-06T12:03:00Z')}"`);
    expect(speaking.data).toContain('ريم المنصوري');
    expect(speaking.data).not.toMatch(/REEM al-man|@|personId/);

    await protocol.delete(`${table.path}/floor/screens/${screens[0].id}`).expect(200);
    await follower.ended;
    await api.anyone.get(path).expect(404);
    await api.anyone.get(`${path}/events`).expect(404);
    await protocol.delete(`${table.path}/floor/screens/${screens[0].id}`).expect(404);
  });

  it('tell interpreters how names are said and in which language, in theirs', async () => {
    const table = await anOpenFloor();
    const { address } = await made(table.path, 'interpreters', 'fr');
    const { text } = await api.anyone.get(new URL(address).pathname).expect(200);
    expect(text).toContain('REEM al-man-SU-ri');
    expect(text).toContain('Arabe');
    expect(text).toContain('Jordanie');
  });

  it('keep only a hash of the address, and another edition’s path opens nothing', async () => {
    const table = await anOpenFloor();
    const { address } = await made(table.path, 'room');
    const secret = address.split('/').at(-1);
    const [kept] = await api.database.query(`select string_agg(c::text, ' ') as text from floor_screen c`);
    expect(kept.text).not.toContain(secret);
    await anEdition(api.database, { code: 'other27', startsOn: '2027-08-02', endsOn: '2027-08-03' });
    await api.anyone.get(`/other27/en/floor/${secret}`).expect(404);
  });
});

describe('the stream of the console', () => {
  it('begins with the floor, brings each act, and ends for who is signed out', async () => {
    const table = await anOpenFloor();
    const chair = await api.signedIn('chair@wsis.example', [[edition.id, 'protocol-officer']]);
    const cookie = cookieOf(chair);
    const follower = await aFollower(api.url, `${table.path}/floor/events`, cookie);
    const seen = ({ data }: Heard) => JSON.parse(data);
    expect(seen(await follower.next())).toMatchObject({ version: 1 });
    await table.act({ act: 'next' });
    expect(states(seen(await follower.next()))[0]).toBe('Quispe speaking');

    await chair.delete('/api/v1/me/session').expect(204);
    await table.act({ act: 'next' });
    await follower.ended;
    expect(follower.heard.some(({ event, data }) => event === 'floor' && JSON.parse(data).version === 3)).toBe(false);
  });

  it('is the protocol’s and the secretariat’s alone', async () => {
    const table = await anOpenFloor();
    const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
    await editor.get(`${table.path}/floor/events`).expect(403);
    await editor.get(`${table.path}/floor`).expect(403);
    await api.anyone.get(`${table.path}/floor/events`).expect(401);
  });
});

/** As the agent sends it. */
function cookieOf(agent: Awaited<ReturnType<TestApi['signedIn']>>): string {
  return (agent.get('/') as unknown as { header: Record<string, string> }).header.Cookie;
}
