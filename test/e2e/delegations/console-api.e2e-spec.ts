import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { nominate, registerDelegate, setCapacity } from '@app/registration';
import type supertest from 'supertest';
import { aFocalPoint, aMinister, aNomination } from '../../factories/delegation.js';
import { anEdition } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { anApi, type TestApi } from '../../support/api.js';

const by = systemActor('test');
let api: TestApi;
let edition: Edition;
let secretariat: ReturnType<typeof supertest.agent>;
let base: string;

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-05-03T08:00:00Z');
  edition = await anEdition(api.database);
  base = `/api/v1/editions/${edition.code}`;
  await inTransaction(api.database, (tx) => setCapacity(tx, edition.id, { capacity: 50 }, by, api.clock.now()));
  secretariat = await api.signedIn('secretariat@wsis.example', [[edition.id, 'secretariat']]);
});
afterAll(() => api.close());

it('the secretariat verifies a nomination once, replaces the focal point, and ends a mandate with a reason', async () => {
  const draft = aNomination({ country: 'FJ' });
  const id = await inTransaction(api.database, (tx) => nominate(tx, edition, draft, api.clock.now()));
  const { nominations } = (await secretariat.post(`${base}/focal-point-nominations/${id}/verification`).expect(200))
    .body;
  expect(nominations).toMatchObject([{ id, state: 'verified', decidedBy: 'secretariat@wsis.example' }]);
  await secretariat.post(`${base}/focal-point-nominations/${id}/verification`).expect(409);

  const { delegations } = (await secretariat.get(`${base}/delegations?q=fiji`).expect(200)).body;
  expect(delegations).toMatchObject([{ title: 'Fiji', focalPoints: 1, used: 0, quota: null }]);
  const whole = (await secretariat.get(`${base}/delegations/${delegations[0].id}`).expect(200)).body;
  const [mandate] = whole.mandates;
  const next = {
    kind: 'member-state',
    country: 'FJ',
    name: 'Litia Example',
    email: 'litia@mission.example',
    language: 'en',
  };
  const replacing = (
    await secretariat
      .post(`${base}/focal-point-nominations`)
      .send({ ...next, replaces: mandate.id })
      .expect(201)
  ).body.nominations.find(({ state }: { state: string }) => state === 'open');
  await secretariat.post(`${base}/focal-point-nominations/${replacing.id}/verification`).expect(200);
  const after = (await secretariat.get(`${base}/delegations/${whole.id}`).expect(200)).body;
  expect(after.mandates.map(({ holderEmail, isInForce }: never) => [holderEmail, isInForce])).toEqual([
    ['litia@mission.example', true],
    [draft.email, false],
  ]);

  const end = `${base}/delegations/${whole.id}/focal-points/${after.mandates[0].id}/revocation`;
  await secretariat.post(end).send({ reason: ' ' }).expect(422);
  const ended = (await secretariat.post(end).send({ reason: 'Recalled.' }).expect(200)).body;
  expect(ended.focalPoints).toBe(0);
  expect(ended.mandates.map(({ holderEmail, reason }: never) => [holderEmail, reason]).sort()).toEqual(
    [
      ['litia@mission.example', 'Recalled.'],
      [draft.email, null],
    ].sort(),
  );
});

it('a nomination that is declined gives nothing, and needs a reason', async () => {
  const draft = aNomination({ country: 'PT' });
  const id = await inTransaction(api.database, (tx) => nominate(tx, edition, draft, api.clock.now()));
  await secretariat.post(`${base}/focal-point-nominations/${id}/refusal`).send({ reason: '' }).expect(422);
  await secretariat.post(`${base}/focal-point-nominations/${id}/refusal`).send({ reason: 'Unknown.' }).expect(200);

  const letters = await api.database.query(`select 1 from letter where to_address = $1`, [draft.email]);
  expect(letters).toEqual([]);
  expect((await secretariat.get(`${base}/delegations?q=portugal`).expect(200)).body.delegations).toEqual([]);
});

it('two editors of a delegation cannot overwrite each other', async () => {
  const { delegation } = await aFocalPoint(api.database, edition, { country: 'NP' }, api.clock.now());
  const path = `${base}/delegations/${delegation.id}`;
  await secretariat.patch(path).send({ quota: 3 }).expect(428);
  const changed = await secretariat.patch(path).set('If-Match', '"v1"').send({ quota: 3, name: 'Nepal' }).expect(200);
  expect([changed.headers.etag, changed.body.quota]).toEqual(['"v2"', 3]);
  await secretariat.patch(path).set('If-Match', '"v1"').send({ quota: 9 }).expect(412);
  await secretariat.patch(path).set('If-Match', '"v2"').send({ quota: -1 }).expect(422);
  await secretariat.patch(path).set('If-Match', '"v2"').send({ version: 9 }).expect(400);
});

it('ministers are seen by accreditation, protocol and the secretariat, and their letters by protocol and secretariat', async () => {
  const { delegation, acting } = await aFocalPoint(api.database, edition, { country: 'TO' }, api.clock.now());
  const minister = aMinister({ email: 'minister@cabinet.example' });
  const { id } = await inTransaction(api.database, (tx) =>
    registerDelegate(tx, edition, delegation.id, minister, acting, api.clock.now()),
  );
  const as = (role: string) => api.signedIn(`${role}@wsis.example`, [[edition.id, role]]);
  const [accreditation, protocol, programme] = await Promise.all(
    ['accreditation-officer', 'protocol-officer', 'programme-editor'].map(as),
  );
  for (const agent of [secretariat, accreditation, protocol]) {
    const { ministers } = (await agent.get(`${base}/delegations/ministers`).expect(200)).body;
    expect(ministers).toMatchObject([{ registrationId: id, function: minister.function, country: 'TO' }]);
    expect(JSON.stringify(ministers)).not.toContain('minister@cabinet.example');
  }
  await programme.get(`${base}/delegations/ministers`).expect(403);
  await protocol.get(`${base}/delegations/${delegation.id}`).expect(403);
  await accreditation.get(`${base}/delegations/${delegation.id}`).expect(200);
  await accreditation
    .patch(`${base}/delegations/${delegation.id}`)
    .set('If-Match', '"v1"')
    .send({ quota: 1 })
    .expect(403);

  const lettersOf = async (agent: typeof secretariat) =>
    (await agent.get(`${base}/letters`).expect(200)).body.letters.filter(({ kind }: { kind: string }) =>
      kind.startsWith('delegations.registered'),
    ).length;
  expect(await Promise.all([secretariat, protocol, accreditation].map(lettersOf))).toEqual([2, 2, 0]);
});

it('the secretariat lets an aide act for a person, and ends it', async () => {
  const person = await aPerson(api.database, { courtesyTitle: 'H.E. Ms', givenName: 'Amina', familyName: 'Example' });
  const wish = { kind: 'aide', personId: person.id, email: 'aide@cabinet.example', until: '2027-05-31' };
  await secretariat
    .post(`${base}/mandates`)
    .send({ ...wish, until: '2027-01-01' })
    .expect(422);
  await secretariat
    .post(`${base}/mandates`)
    .send({ ...wish, kind: 'focal-point' })
    .expect(400);
  const { mandates } = (await secretariat.post(`${base}/mandates`).send(wish).expect(201)).body;
  expect(mandates).toMatchObject([
    { kind: 'aide', subjectName: 'H.E. Ms Amina Example', holderEmail: 'aide@cabinet.example', isInForce: true },
  ]);

  const after = await secretariat
    .post(`${base}/mandates/${mandates[0].id}/revocation`)
    .send({ reason: '' })
    .expect(200);
  expect(after.body.mandates).toMatchObject([{ isInForce: false, revokedBy: 'secretariat@wsis.example' }]);
});
