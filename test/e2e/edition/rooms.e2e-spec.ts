import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let secretariat: Agent;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-01-10T09:00:00Z');
  const draft = { code: 'forum27', name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' };
  edition = await inTransaction(api.database, (tx) => createEdition(tx, draft, systemActor('test'), api.clock.now()));
  secretariat = await api.signedIn('secretariat@wsis.example', [[edition.id, 'secretariat']]);
});
afterAll(() => api.close());

const rooms = '/api/v1/editions/forum27/rooms';

it('adds a room, changes it, closes it and opens it again', async () => {
  const added = await secretariat.post(rooms).send({ code: 'K2', name: 'Room K2', capacity: 80 }).expect(201);
  expect(added.headers).toMatchObject({ location: `${rooms}/K2`, etag: '"v1"' });

  const renamed = await secretariat.patch(`${rooms}/K2`).set('If-Match', '"v1"').send({ name: 'Salle K2' }).expect(200);
  const closed = await secretariat.patch(`${rooms}/K2`).set('If-Match', '"v2"').send({ isClosed: true }).expect(200);
  const open = await secretariat.patch(`${rooms}/K2`).set('If-Match', '"v3"').send({ isClosed: false }).expect(200);

  expect(renamed.body).toEqual({ ...added.body, name: 'Salle K2', version: 2 });
  expect(closed.body).toEqual({ ...renamed.body, closedAt: '2027-01-10T09:00:00.000Z', version: 3 });
  expect(open.body).toEqual({ ...renamed.body, version: 4 });
});

it('refuses a code that is taken, a change without its tag and one that comes too late', async () => {
  await secretariat.post(rooms).send({ code: 'L1', name: 'Room L1', capacity: 40 }).expect(201);

  const again = await secretariat.post(rooms).send({ code: 'L1', name: 'Another', capacity: 40 }).expect(409);
  const untagged = await secretariat.patch(`${rooms}/L1`).send({ capacity: 41 }).expect(428);
  await secretariat.patch(`${rooms}/L1`).set('If-Match', '"v1"').send({ capacity: 42 }).expect(200);
  const late = await secretariat.patch(`${rooms}/L1`).set('If-Match', '"v1"').send({ capacity: 43 }).expect(412);

  expect([again, untagged, late].map(({ body }) => body.code)).toEqual([
    'edition.room-code-taken',
    'common.precondition-required',
    'edition.room-changed-meanwhile',
  ]);
  expect((await secretariat.get(`${rooms}/L1`)).body.capacity).toBe(42);
});

it('takes no field that is not the console’s to set', async () => {
  await secretariat.post(rooms).send({ code: 'M1', name: 'Room M1', capacity: 40 }).expect(201);
  const before = await api.database.query(`select * from room order by code`);

  for (const field of ['id', 'editionId', 'edition_id', 'version', 'closedAt', 'code']) {
    const change = secretariat
      .patch(`${rooms}/M1`)
      .set('If-Match', '"v1"')
      .send({ capacity: 1, [field]: 'x' });
    expect({ field, status: (await change).status }).toEqual({ field, status: 400 });
  }
  const draft = { code: 'M2', name: 'Room M2', capacity: 40 };
  for (const field of ['id', 'editionId', 'version', 'closedAt', 'isClosed']) {
    expect({ field, status: (await secretariat.post(rooms).send({ ...draft, [field]: 'x' })).status }).toEqual({
      field,
      status: 400,
    });
  }
  expect(await api.database.query(`select * from room order by code`)).toEqual(before);
});

it('shows rooms to staff and lets only the secretariat change them', async () => {
  const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);

  await editor.get(rooms).expect(200);
  await editor.post(rooms).send({ code: 'Z9', name: 'Room Z9', capacity: 1 }).expect(403);
  await api.anyone.get(rooms).expect(401);
});
