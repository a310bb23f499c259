import { aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aDraft, aSession } from '../../factories/session.js';
import { aProgrammeApi, type Agent, type ProgrammeApi } from './a-programme.js';

let api: ProgrammeApi;
let editor: Agent;
let board: string;

beforeAll(async () => {
  api = await aProgrammeApi();
  editor = api.editor;
  board = `${api.path}/board`;
});
afterAll(() => api.close());

const at = (room: string | null, from: string, to: string, day = '2027-07-06') => ({
  room,
  startsAt: `${day}T${from}:00.000Z`,
  endsAt: `${day}T${to}:00.000Z`,
});
const change = (agent: Agent, ...changes: object[]) => agent.post(`${board}/changes`).send({ changes });
const sessionOf = (body: { sessions: Array<{ code: string }> }, code: string) =>
  body.sessions.find((session) => session.code === code);

describe('two editors at one board (R-18)', () => {
  it('lose no change: whoever saw an older version is told, and sees the other’s move at the next look', async () => {
    const other = await api.signedIn('second@wsis.example', [[api.edition.id, 'programme-editor']]);
    const { code } = await aDraft(api.database, api.edition, { title: 'Moved by two' });
    const seen = await other.get(board).expect(200);

    const first = await change(editor, { code, version: 1, place: at('H', '07:00', '08:00') }).expect(200);
    const late = await change(other, { code, version: 1, place: at('K', '09:00', '10:00') });
    const news = await other.get(board).set('If-None-Match', seen.headers.etag).expect(200);
    const nothingNew = await other.get(board).set('If-None-Match', news.headers.etag).expect(304);

    expect([late.status, late.body.code]).toEqual([412, 'programme.session-changed-meanwhile']);
    expect(nothingNew.text).toBe('');
    expect(sessionOf(news.body, code)).toEqual(sessionOf(first.body, code));
    expect(sessionOf(news.body, code)).toMatchObject({ ...at('H', '07:00', '08:00'), version: 2 });
  });

  it('of two at once only one wins, in every try', async () => {
    const { code } = await aDraft(api.database, api.edition);
    for (const version of [1, 2, 3]) {
      const places = ['H', 'K', 'H', 'K'].map((room, hour) =>
        at(room, `0${hour + 5}:00`, `0${hour + 6}:00`, '2027-07-07'),
      );
      const answers = await Promise.all(places.map((place) => change(editor, { code, version, place })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    }
  });

  it('changes many together or none of them', async () => {
    const [one, two] = [await aDraft(api.database, api.edition), await aDraft(api.database, api.edition)];
    const typed = { typeCode: 'country-workshop', actionLines: ['C4'] };

    await change(editor, { code: one.code, version: 1, ...typed }, { code: two.code, version: 9, ...typed }).expect(
      412,
    );
    const before = (await editor.get(board)).body;
    const after = await change(
      editor,
      { code: one.code, version: 1, ...typed, place: at('K', '12:00', '13:00', '2027-07-08') },
      { code: two.code, version: 1, ...typed },
    ).expect(200);
    const fixed = await editor
      .patch(`${api.path}/draft-sessions/${one.code}`)
      .set('If-Match', '"v3"')
      .send({ isFixed: true })
      .expect(200);
    const away = { code: one.code, version: fixed.body.version, place: null };
    await change(editor, away).expect(409);
    await editor
      .post(`${board}/changes`)
      .send({ changes: [away], moveFixed: true })
      .expect(200);

    expect([one, two].map(({ code }) => sessionOf(before, code))).toEqual([
      expect.objectContaining({ version: 1, actionLines: [] }),
      expect.objectContaining({ version: 1, actionLines: [] }),
    ]);
    expect([one, two].map(({ code }) => sessionOf(after.body, code))).toEqual([
      expect.objectContaining({ version: 3, ...typed, ...at('K', '12:00', '13:00', '2027-07-08') }),
      expect.objectContaining({ version: 2, ...typed, room: null }),
    ]);
  });
});

it('is another board after a change of anything that it shows or that decides on conflicts', async () => {
  const secretariat = await api.signedIn('office@wsis.example', [[api.edition.id, 'secretariat']]);
  const person = await aPerson(api.database, { country: 'CH' });
  const span = { startsAt: '2027-07-06T10:00:00Z', endsAt: '2027-07-06T11:00:00Z' };
  const panel = [{ personId: person.id, role: 'speaker' }];
  const { id, code } = await aSession(api.database, api.edition, { room: 'H', day: '2027-07-09', panel });
  const { database, path } = api;
  const acts: Array<[string, () => PromiseLike<unknown>]> = [
    [
      'a break',
      () =>
        editor
          .post(`${path}/breaks`)
          .send({ names: { en: 'Tea' }, isPublic: true, ...span })
          .expect(201),
    ],
    [
      'a blocker',
      () =>
        editor
          .post(`${path}/blockers`)
          .send({ room: 'H', reason: 'x', ...span })
          .expect(201),
    ],
    ['a room', () => secretariat.patch(`${path}/rooms/H`).set('If-Match', '"v1"').send({ capacity: 7 }).expect(200)],
    [
      'a person’s hours',
      () =>
        editor
          .put(`${path}/person-constraints/${person.id}`)
          .set('If-Match', '"v0"')
          .send({ timeZone: null, windows: [{ kind: 'present', ...span }] })
          .expect(200),
    ],
    [
      'walking times',
      () =>
        editor
          .put(`${path}/walking-times`)
          .set('If-Match', '"v0"')
          .send({ withinBuilding: 1, betweenBuildings: 1, walks: [] })
          .expect(200),
    ],
    [
      'an invitation',
      () =>
        database.query(
          `insert into speaking_invitation (session_id, person_id, state, invited_at, invited_by, answer_by, last_letter_at)
           values ($1, $2, 'invited', now(), 'x', now(), now())`,
          [id, person.id],
        ),
    ],
    [
      'a name',
      () => database.query(`update person set family_name = 'New', version = version + 1 where id = $1`, [person.id]),
    ],
    [
      'a title',
      () => editor.patch(`${path}/draft-sessions/${code}`).set('If-Match', '"v3"').send({ title: 'New' }).expect(200),
    ],
  ];
  const unnoticed = [];
  for (const [name, act] of acts) {
    const { etag } = (await editor.get(board).expect(200)).headers;
    await act();
    const again = await editor.get(board).set('If-None-Match', etag);
    if (again.status !== 200) unnoticed.push(name);
  }

  expect(unnoticed).toEqual([]);
});

it('tells for a whole day where a session could be put down, and what would clash', async () => {
  const day = '2027-07-08';
  const ada = await aPerson(api.database, { givenName: 'Ada', familyName: 'Example' });
  const panel = [{ personId: ada.id, role: 'speaker' }];
  await aSession(api.database, api.edition, { room: 'H', title: 'There', day, from: '10:00', to: '11:00', panel });
  const { code } = await aSession(api.database, api.edition, { room: 'K', day, from: '16:00', to: '17:00', panel });

  const { spans } = (await editor.get(`${board}/sessions/${code}/places`).query({ day }).expect(200)).body;
  const at0930 = (room: string) =>
    spans.find(
      (span: { room: string; from: string; to: string }) =>
        span.room === room && span.from <= `${day}T07:30:00.000Z` && span.to >= `${day}T07:30:00.000Z`,
    );

  expect(at0930('H')).toMatchObject({ worst: 'error', from: `${day}T07:01:00.000Z`, to: `${day}T08:59:00.000Z` });
  expect(at0930('H').reasons).toEqual([
    { kind: 'room-twice', other: 'There', who: null },
    { kind: 'person-twice', other: 'There', who: 'Ada Example' },
  ]);
  expect(at0930('K').reasons).toEqual([{ kind: 'person-twice', other: 'There', who: 'Ada Example' }]);
  expect(at0930('').reasons).toEqual([{ kind: 'person-twice', other: 'There', who: 'Ada Example' }]);
});

it('suggests the best free places: right size, right booths, nobody twice; a fixed session stays', async () => {
  const day = '2027-07-05';
  await api.database.query(`delete from walking_times`); // nobody walks here, whatever stands above
  await aRoom(api.database, api.edition, { code: 'BIG', name: 'Big', capacity: 300, booths: 3 });
  await aRoom(api.database, api.edition, { code: 'FIT', name: 'Fit', capacity: 120, booths: 2 });
  const ada = await aPerson(api.database);
  const panel = [{ personId: ada.id, role: 'speaker' }];
  await aSession(api.database, api.edition, { room: 'K', day, from: '09:00', to: '12:00', panel });
  const facts = { interpretation: ['fr', 'es'], expected: 100, panel };
  const { code } = await aSession(api.database, api.edition, { room: 'K', day, from: '10:30', to: '11:30', ...facts });

  const ask = async () => (await editor.get(`${board}/sessions/${code}/suggestions`).expect(200)).body.places;
  const places = await ask();

  expect(places[0]).toMatchObject({
    room: 'FIT',
    startsAt: `${day}T10:00:00.000Z`, // at noon, when Ada is free again
    capacity: 120,
    needs: 100,
    languages: ['fr', 'es'],
    people: 1,
    conflicts: [],
  });
  expect(new Set(places.map(({ room, startsAt }: Record<string, string>) => `${room} ${startsAt}`)).size).toBe(5);
  const before = await editor.get(`${api.path}/draft-sessions/${code}`);
  await editor
    .patch(`${api.path}/draft-sessions/${code}`)
    .set('If-Match', before.headers.etag)
    .send({ isFixed: true })
    .expect(200);
  expect(await ask()).toEqual([]);
});

it('names what is to be settled by kind and sessions alone; the sentences of one session are asked for', async () => {
  const times = { day: '2027-07-07', from: '20:00', to: '21:00' };
  const one = await aSession(api.database, api.edition, { title: 'Late one', room: 'K', ...times });
  const two = await aSession(api.database, api.edition, { title: 'Late two', room: 'K', ...times });

  const seen = (await editor.get(board).expect(200)).body.conflicts as Array<{ sessions: string[] }>;
  const told = await editor.get(`${board}/sessions/${one.code}/conflicts`).set('Accept-Language', 'fr').expect(200);

  expect(seen.filter(({ sessions }) => sessions.includes(one.code))).toEqual([
    { kind: 'room-twice', severity: 'error', sessions: expect.arrayContaining([one.code, two.code]) },
  ]);
  const { kind, what } = told.body.conflicts[0];
  expect(kind).toBe('room-twice');
  expect(what).toContain('Late two');
  await editor.get(`${board}/sessions/ZZZZZZ/conflicts`).expect(404);
});
