import { aPerson } from '../../factories/person.js';
import { aDraft, aSession } from '../../factories/session.js';
import { aProgrammeApi, type Agent, type ProgrammeApi } from './a-programme.js';

let api: ProgrammeApi;
let editor: Agent;

beforeAll(async () => {
  api = await aProgrammeApi();
  editor = api.editor;
});
afterAll(() => api.close());

const at = (time: string) => `2027-07-06T${time}:00.000Z`;
const refusalOf = ({ status, body }: { status: number; body: { code: string; errors?: Array<{ field: string }> } }) => [
  status,
  body.code,
  body.errors?.[0].field,
];

it('keeps the walking times of the venue, in whole minutes, for one writer at a time', async () => {
  const path = `${api.path}/walking-times`;
  const secretariat = await api.signedIn('office@wsis.example', [[api.edition.id, 'secretariat']]);
  const rooms = `${api.path}/rooms`;
  await secretariat.patch(`${rooms}/H`).set('If-Match', '"v1"').send({ building: 'Hall 1' }).expect(200);
  await secretariat.patch(`${rooms}/K`).set('If-Match', '"v1"').send({ building: 'Tower' }).expect(200);
  const before = await editor.get(path).expect(200);
  const wanted = {
    withinBuilding: 2,
    betweenBuildings: 10,
    walks: [{ from: 'Hall 1', to: 'Tower', minutes: 7 }],
  };

  const set = await editor.put(path).set('If-Match', before.headers.etag).send(wanted).expect(200);
  const late = await editor.put(path).set('If-Match', before.headers.etag).send(wanted);
  const wrong = await editor
    .put(path)
    .set('If-Match', set.headers.etag)
    .send({ ...wanted, walks: [...wanted.walks, { from: 'Tower', to: 'Hall 1', minutes: 6 }] });

  expect(before.body).toEqual({
    withinBuilding: 0,
    betweenBuildings: 0,
    walks: [],
    buildings: ['Hall 1', 'Tower'],
    version: 0,
  });
  expect([set.body, set.headers.etag]).toEqual([{ ...wanted, buildings: ['Hall 1', 'Tower'], version: 1 }, '"v1"']);
  expect([late, wrong].map(refusalOf)).toEqual([
    [412, 'edition.walks-changed-meanwhile', undefined],
    [422, 'edition.walk-unusable', 'walks/1/to'],
  ]);
  expect((await editor.get(path)).body).toEqual(set.body);
});

it('keeps breaks and blocked rooms, changes them and lets them go', async () => {
  const [breaks, blockers] = [`${api.path}/breaks`, `${api.path}/blockers`];
  const lunch = { names: { en: 'Lunch' }, startsAt: at('10:30'), endsAt: at('11:45'), isPublic: true };
  const blocked = { room: 'H', startsAt: at('06:00'), endsAt: at('08:00'), reason: 'Council meeting' };

  const added = await editor.post(breaks).send(lunch).expect(201);
  const taken = await editor.post(blockers).send(blocked).expect(201);
  const backwards = await editor.post(breaks).send({ ...lunch, endsAt: at('10:00') });
  const nowhere = await editor.post(blockers).send({ ...blocked, room: 'Z' });
  const later = await editor
    .put(`${breaks}/${added.body.id}`)
    .set('If-Match', '"v1"')
    .send({ ...lunch, endsAt: at('12:00') })
    .expect(200);
  const elsewhere = await editor
    .put(`${blockers}/${taken.body.id}`)
    .set('If-Match', '"v1"')
    .send({ ...blocked, room: 'K' })
    .expect(200);
  const stale = await editor.delete(`${breaks}/${added.body.id}`).set('If-Match', '"v1"');

  expect([backwards, nowhere, stale].map(refusalOf)).toEqual([
    [422, 'edition.span-backwards', 'endsAt'],
    [404, 'edition.room-unknown', 'room'],
    [412, 'edition.break-changed-meanwhile', undefined],
  ]);
  expect((await editor.get(breaks)).body).toEqual({ breaks: [later.body] });
  expect((await editor.get(blockers)).body).toEqual({ blockers: [elsewhere.body] });
  expect([later.body.endsAt, elsewhere.body.room]).toEqual([at('12:00'), 'K']);

  await editor.delete(`${breaks}/${added.body.id}`).set('If-Match', '"v2"').expect(204);
  await editor.delete(`${blockers}/${taken.body.id}`).set('If-Match', '"v2"').expect(204);
  expect([(await editor.get(breaks)).body.breaks, (await editor.get(blockers)).body.blockers]).toEqual([[], []]);
});

it('keeps when a person can take part and where their clock stands', async () => {
  const person = await aPerson(api.database, { givenName: 'Ada', familyName: 'Example', country: 'KE' });
  const path = `${api.path}/person-constraints/${person.id}`;
  const window = { kind: 'available', startsAt: at('06:00'), endsAt: at('10:00') };
  const unsaid = await editor.get(path).expect(200);

  const set = await editor
    .put(path)
    .set('If-Match', unsaid.headers.etag)
    .send({ timeZone: 'Africa/Nairobi', windows: [window] })
    .expect(200);
  const late = await editor.put(path).set('If-Match', unsaid.headers.etag).send({ timeZone: null, windows: [] });
  const nowhere = await editor
    .put(path)
    .set('If-Match', set.headers.etag)
    .send({ timeZone: 'Mars/Olympus', windows: [] });
  const backwards = await editor
    .put(path)
    .set('If-Match', set.headers.etag)
    .send({ timeZone: null, windows: [{ ...window, endsAt: at('05:00') }] });

  expect([unsaid.body.windows, unsaid.body.version]).toEqual([[], 0]);
  expect((await editor.get(`${api.path}/person-constraints`)).body.people).toEqual([
    {
      personId: person.id,
      name: 'Example, Ada',
      organization: person.organization,
      timeZone: 'Africa/Nairobi',
      windows: [window],
      version: 1,
    },
  ]);
  expect([late, nowhere, backwards].map(refusalOf)).toEqual([
    [412, 'programme.constraint-changed-meanwhile', undefined],
    [422, 'people.zone-unknown', 'timeZone'],
    [422, 'programme.window-unusable', 'windows/0/endsAt'],
  ]);
});

it('keeps lists of sessions that must not run together, of this edition only', async () => {
  const [first, second] = [await aDraft(api.database, api.edition), await aDraft(api.database, api.edition)];
  const path = `${api.path}/kept-apart`;
  const list = { name: 'Two halves of one meeting', sessions: [first.code, second.code].sort() };

  const added = await editor.post(path).send(list).expect(201);
  const alone = await editor.post(path).send({ ...list, sessions: [first.code, first.code] });
  const unknown = await editor.post(path).send({ ...list, sessions: [first.code, 'ZZZZZZ'] });
  const renamed = await editor
    .put(`${path}/${added.body.id}`)
    .set('If-Match', '"v1"')
    .send({ ...list, name: 'One public' })
    .expect(200);

  expect([alone, unknown].map(refusalOf)).toEqual([
    [422, 'programme.kept-apart-too-few', 'sessions'],
    [422, 'programme.named-session-unknown', 'sessions'],
  ]);
  expect((await editor.get(path)).body.lists).toEqual([{ ...list, id: added.body.id, name: 'One public', version: 2 }]);
  await editor.delete(`${path}/${added.body.id}`).set('If-Match', renamed.headers.etag).expect(204);
  expect((await editor.get(path)).body.lists).toEqual([]);
});

describe('a session', () => {
  it('says whom it is for, how many are expected and who must be there', async () => {
    const person = await aPerson(api.database, { givenName: 'Bea', familyName: 'Sample' });
    const { code } = await aDraft(api.database, api.edition);
    const path = `${api.path}/draft-sessions/${code}`;

    const facts = { audiences: ['youth'], expected: 120, seatLimit: 80 };
    await editor.patch(path).set('If-Match', '"v1"').send(facts).expect(200);
    await editor
      .put(`${path}/key-persons`)
      .set('If-Match', '"v2"')
      .send({ personIds: [person.id] })
      .expect(200);
    const unknown = await editor
      .patch(path)
      .set('If-Match', '"v3"')
      .send({ audiences: ['everybody'] });
    const half = await editor.patch(path).set('If-Match', '"v3"').send({ expected: 1.5 });

    expect((await editor.get(path)).body).toMatchObject({
      ...facts,
      keyPersons: [{ personId: person.id, name: 'Bea Sample' }],
      version: 3,
    });
    expect([unknown, half].map(refusalOf)).toEqual([
      [422, 'programme.unknown-audience', 'audiences'],
      [422, 'programme.attendance-unusable', 'expected'],
    ]);
  });

  it('that is fixed moves only when somebody says so', async () => {
    const { code } = await aSession(api.database, api.edition, { room: 'H' });
    const path = `${api.path}/draft-sessions/${code}`;
    const place = `${path}/placement`;
    const fixed = await editor.patch(path).set('If-Match', '"v2"').send({ isFixed: true }).expect(200);
    const { startsAt, endsAt } = fixed.body;
    const seen = fixed.headers.etag;

    const moved = await editor.put(place).set('If-Match', seen).send({ room: 'K', startsAt, endsAt });
    const taken = await editor.delete(place).set('If-Match', seen);
    const same = await editor.put(place).set('If-Match', seen).send({ room: 'H', startsAt, endsAt }).expect(200);
    const meant = await editor
      .put(place)
      .set('If-Match', same.headers.etag)
      .send({ room: 'K', startsAt, endsAt, moveFixed: true })
      .expect(200);
    await editor.delete(`${place}?moveFixed=true`).set('If-Match', meant.headers.etag).expect(200);

    expect([moved, taken].map(refusalOf)).toEqual([
      [409, 'programme.session-fixed', 'moveFixed'],
      [409, 'programme.session-fixed', 'moveFixed'],
    ]);
    expect([same.body.room.code, meant.body.room.code]).toEqual(['H', 'K']);
  });
});

it('writes each act into the log', async () => {
  const acts = await api.database.query(
    `select distinct action from audit_record where edition_id = $1 and actor_kind = 'account' order by 1`,
    [api.edition.id],
  );
  expect(acts.map(({ action }: { action: string }) => action)).toEqual([
    'edition.blocker-changed',
    'edition.blocker-removed',
    'edition.break-added',
    'edition.break-changed',
    'edition.break-removed',
    'edition.room-blocked',
    'edition.room-changed',
    'edition.walking-times-set',
    'programme.kept-apart',
    'programme.kept-apart-changed',
    'programme.kept-apart-ended',
    'programme.key-persons-set',
    'programme.person-constraint-set',
    'programme.session-changed',
    'programme.session-placed',
  ]);
});
