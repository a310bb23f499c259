import { inTransaction } from '@app/database';
import { createEdition, type Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = Awaited<ReturnType<TestApi['signedIn']>>;

let api: TestApi;
let edition: Edition;
let secretariat: Agent;

const anEdition = (code: string) =>
  inTransaction(api.database, (tx) =>
    createEdition(
      tx,
      { code, name: 'Forum 2027', startsOn: '2027-07-05', endsOn: '2027-07-09' },
      systemActor('test'),
      api.clock.now(),
    ),
  );

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition('forum27');
  secretariat = await api.signedIn('secretariat@wsis.example', [[edition.id, 'secretariat']]);
});
afterAll(() => api.close());

const staff = '/api/v1/editions/forum27/staff';
const memberOf = async (email: string) =>
  (await secretariat.get(staff).expect(200)).body.staff.find((one: { email: string }) => one.email === email);
const lettersTo = (email: string) =>
  api.database.query(`select kind, language, data from letter where to_address = $1`, [email]);

it('gives a role to an address and writes to it once, in its language', async () => {
  const invitation = { email: 'Marta@wsis.example', name: 'Marta Olowska', role: 'programme-editor', language: 'fr' };

  await secretariat.post(staff).send(invitation).expect(201);
  await secretariat.post(staff).send(invitation).expect(201);

  expect(await memberOf('Marta@wsis.example')).toMatchObject({
    name: 'Marta Olowska',
    roles: ['programme-editor'],
    openSessions: 0,
    lastSignedInAt: null,
  });
  expect(await lettersTo('Marta@wsis.example')).toEqual([
    {
      kind: 'identity.role-given',
      language: 'fr',
      data: {
        edition: 'Forum 2027',
        role: 'Responsable du programme',
        by: 'secretariat@wsis.example',
        link: '/forum27/fr/sign-in?next=/console',
      },
    },
  ]);
});

it('takes a role away so that it counts from the next request', async () => {
  const editor = await api.signedIn('editor@wsis.example', [[edition.id, 'programme-editor']]);
  const rooms = '/api/v1/editions/forum27/rooms';
  await editor.get(rooms).expect(200);

  await secretariat.delete(`${staff}/${(await memberOf('editor@wsis.example')).id}/roles/programme-editor`).expect(204);

  await editor.get(rooms).expect(404);
  expect(await memberOf('editor@wsis.example')).toBeUndefined();
});

it('keeps the last person of the secretariat', async () => {
  const me = await memberOf('secretariat@wsis.example');

  const answer = await secretariat.delete(`${staff}/${me.id}/roles/secretariat`).expect(409);

  expect(answer.body.code).toBe('identity.last-secretariat');
  expect((await memberOf('secretariat@wsis.example')).roles).toEqual(['secretariat']);
});

it('signs somebody out everywhere and records who did it', async () => {
  const officer = await api.signedIn('officer@wsis.example', [[edition.id, 'accreditation-officer']]);
  const { id, openSessions } = await memberOf('officer@wsis.example');
  expect(openSessions).toBe(1);

  await secretariat.delete(`${staff}/${id}/sessions`).expect(204);

  await officer.get('/api/v1/me').expect(401);
  expect((await memberOf('officer@wsis.example')).openSessions).toBe(0);
  expect(
    await api.database.query(`select actor_name, action from audit_record where subject_id = $1 order by id`, [id]),
  ).toEqual([
    { actor_name: 'test', action: 'identity.role-granted' },
    { actor_name: 'secretariat@wsis.example', action: 'identity.sessions-ended' },
  ]);
});

it('does not touch accounts that have no role here', async () => {
  const elsewhere = await anEdition('forum28');
  const stranger = await api.signedIn('stranger@wsis.example', [[elsewhere.id, 'secretariat']]);
  const [{ id }] = await api.database.query(`select id from account where email = 'stranger@wsis.example'`);

  await secretariat.delete(`${staff}/${id}/sessions`).expect(404);
  await secretariat.delete(`${staff}/${id}/roles/secretariat`).expect(404);
  await secretariat.delete(`${staff}/not-an-id/sessions`).expect(404);

  await stranger.get('/api/v1/me').expect(200);
  await stranger.get(staff).expect(404);
});

it('says which field is wrong and takes no other', async () => {
  const badAddress = await secretariat.post(staff).send({ email: 'nobody', role: 'secretariat' }).expect(422);
  const noRole = await secretariat.post(staff).send({ email: 'a@wsis.example' }).expect(400);
  expect([badAddress.body.errors[0].field, noRole.body.errors[0].field]).toEqual(['email', 'role']);

  const invitation = { email: 'mass@wsis.example', role: 'programme-editor' };
  for (const field of ['id', 'accountId', 'editionId', 'roles', 'isAdmin', 'grantedBy', 'disabledAt']) {
    expect({ field, status: (await secretariat.post(staff).send({ ...invitation, [field]: 'x' })).status }).toEqual({
      field,
      status: 400,
    });
  }
  expect(await memberOf('mass@wsis.example')).toBeUndefined();
});
