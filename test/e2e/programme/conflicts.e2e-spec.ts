import { inTransaction } from '@app/database';
import { takeOverConflictRules } from '@app/programme';
import { anEdition } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aSession } from '../../factories/session.js';
import { aProgrammeApi, type Agent, type ProgrammeApi } from './a-programme.js';

let api: ProgrammeApi;
let editor: Agent;

beforeAll(async () => {
  api = await aProgrammeApi();
  editor = api.editor;
});
afterAll(() => api.close());

const conflicts = async (language = 'en') =>
  (await editor.get(`${api.path}/conflicts`).set('Accept-Language', language).expect(200)).body.conflicts;
const rulesPath = () => `${api.path}/conflict-rules`;
const acceptances = () => `${api.path}/conflicts/acceptances`;

it('tells what clashes with its severity, accepts it with a reason, and forgets that when the facts change', async () => {
  const first = await aSession(api.database, api.edition, { room: 'H', title: 'First', from: '09:00', to: '10:00' });
  const second = await aSession(api.database, api.edition, { room: 'H', title: 'Second', from: '09:30', to: '10:30' });
  const [clash] = await conflicts();

  expect(clash).toMatchObject({
    kind: 'room-twice',
    severity: 'error',
    sessions: [first.code, second.code],
    room: 'H',
    personIds: [],
    minutes: 30,
    from: '2027-07-05T07:30:00.000Z',
    to: '2027-07-05T08:00:00.000Z',
  });
  const { fingerprint } = clash;
  const name = { name: 'Release' };
  const held = await editor.post(`${api.path}/releases`).send(name).expect(409);
  const silent = await editor.post(acceptances()).send({ fingerprint, reason: '  ' }).expect(422);
  await editor.post(acceptances()).send({ fingerprint, reason: 'A wall divides the room' }).expect(204);
  await editor.post(`${api.path}/releases`).send(name).expect(201);

  expect([held.body.code, silent.body.code]).toEqual([
    'programme.open-conflicts',
    'programme.acceptance-reason-missing',
  ]);
  const [accepted] = await conflicts();
  expect(accepted).toEqual({
    ...clash,
    accepted: {
      reason: 'A wall divides the room',
      acceptedBy: 'editor@wsis.example',
      acceptedAt: '2027-05-01T09:00:00.000Z',
    },
  });

  await editor
    .patch(`${api.path}/draft-sessions/${first.code}`)
    .set('If-Match', '"v2"')
    .send({ title: 'Renamed' })
    .expect(200);
  expect((await conflicts())[0].accepted).toBeDefined();
  await editor.post(`${api.path}/releases`).send({ name: 'The next one' }).expect(201);
  const later = { room: 'H', startsAt: '2027-07-05T07:35:00Z', endsAt: '2027-07-05T08:30:00Z' };
  await editor
    .put(`${api.path}/draft-sessions/${second.code}/placement`)
    .set('If-Match', '"v2"')
    .send(later)
    .expect(200);
  expect((await conflicts())[0].accepted).toBeUndefined();
  await editor.post(`${api.path}/releases`).send({ name: 'Held again' }).expect(409);
  await editor.post(acceptances()).send({ fingerprint, reason: 'Gone' }).expect(404);
  await editor.delete(`${acceptances()}/${fingerprint}`).expect(204);
  await editor.delete(`${acceptances()}/${fingerprint}`).expect(404);
});

it('counts what the edition makes of it: a warning holds no release up, what is off is not told', async () => {
  const before = await editor.get(rulesPath()).expect(200);
  const { version: _, ...rules } = before.body;
  const put = (version: string, severity: string) =>
    editor
      .put(rulesPath())
      .set('If-Match', version)
      .send({ ...rules, severities: { ...rules.severities, 'room-twice': severity } });

  const warned = await put(before.headers.etag, 'warning').expect(200);
  expect((await conflicts()).map(({ kind, severity }: Record<string, string>) => [kind, severity])).toEqual([
    ['room-twice', 'warning'],
  ]);
  await editor.post(`${api.path}/releases`).send({ name: 'With a warning' }).expect(201);
  const late = await put(before.headers.etag, 'off').expect(412);
  await put(warned.headers.etag, 'off').expect(200);
  expect(await conflicts()).toEqual([]);
  const wrong = { ...rules, balance: { ...rules.balance, leastShareOfGender: 51 } };
  const refused = await editor.put(rulesPath()).set('If-Match', '"v2"').send(wrong).expect(422);

  expect([late.body.code, refused.body.code, refused.body.errors[0].field]).toEqual([
    'programme.constraint-changed-meanwhile',
    'programme.balance-unusable',
    'balance/leastShareOfGender',
  ]);
  const copy = await anEdition(api.database, { code: 'copied' });
  await inTransaction(api.database, (tx) => takeOverConflictRules(tx, api.edition.code, copy.id));
  const secretary = await api.signedIn('copy@wsis.example', [[copy.id, 'secretariat']]);
  const copied = await secretary.get('/api/v1/editions/copied/conflict-rules').expect(200);
  expect([copied.body.severities['room-twice'], copied.body.version]).toEqual(['off', 1]);
});

it('asks the rooms above who accepted, is registered and approved, and who takes part from afar at night', async () => {
  const people = [];
  for (const familyName of ['Asked', 'Coming', 'Afar', 'Nobody'])
    people.push(
      await aPerson(api.database, { givenName: 'A', familyName, country: familyName === 'Afar' ? 'JP' : 'CH' }),
    );
  const panel = people.map(({ id }) => ({ personId: id, role: 'speaker' }));
  const { code, id } = await aSession(api.database, api.edition, { room: 'K', from: '16:00', to: '17:00', panel });
  const invite = (personId: string, state: string, mode: string | null) =>
    api.database.query(
      `insert into speaking_invitation (session_id, person_id, state, mode, invited_at, invited_by, answer_by, last_letter_at, answered_at)
       values ($1, $2, $3, $4, now(), 'x', now(), now(), $5)`,
      [id, personId, state, mode, state === 'invited' ? null : new Date()],
    );
  await invite(people[0].id, 'invited', null);
  await invite(people[1].id, 'accepted', 'on-site');
  await invite(people[2].id, 'accepted', 'remote');

  const found = await conflicts();
  const about = (kind: string) => found.find((one: { kind: string }) => one.kind === kind);

  expect(about('panel-unconfirmed').personIds).toEqual([people[0].id, people[3].id]);
  expect(about('panel-unregistered').personIds).toEqual(people.map((one) => one.id));
  expect(about('remote-night')).toMatchObject({ sessions: [code], personIds: [people[2].id], minutes: 60 });
  expect(about('remote-night').what).toContain('23:00–00:00 (Asia/Tokyo)');
  const notices = await conflicts('ar');
  expect(notices.find((one: { kind: string }) => one.kind === 'panel-unconfirmed').what).toContain('شخصان');
});

it('is for programme editors', async () => {
  const visitor = await api.signedIn('visitor@wsis.example');
  for (const path of ['conflicts', 'conflict-rules']) await visitor.get(`${api.path}/${path}`).expect(404);
});
