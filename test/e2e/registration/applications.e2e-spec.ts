import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { seatsOf, setCapacity } from '@app/registration';
import { anEdition } from '../../factories/edition.js';
import { anApplication } from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
const now = '2027-04-28T08:12:00.000Z';

beforeAll(async () => {
  api = await anApi({ DATABASE_POOL: '20' });
  api.clock.set(now);
});
afterAll(() => api.close());

async function anOpenEdition(seats: number): Promise<Edition> {
  const edition = await anEdition(api.database);
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: seats }, systemActor('test'), new Date()),
  );
  return edition;
}
const path = (edition: Edition) => `/api/v1/editions/${edition.code}/registrations`;
const post = (edition: Edition, body: object, headers: Record<string, string> = {}) =>
  api.anyone.post(path(edition)).set(headers).send(body);
/** Without supertest's cost, for the many. */
const quick = async (edition: Edition, body: object, headers: Record<string, string> = {}) => {
  const answer = await fetch(api.url.replace('localhost', '127.0.0.1') + path(edition), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
};
const count = async (sql: string, values: unknown[]): Promise<number> =>
  (await api.database.query(`select count(*)::int as count from ${sql}`, values))[0].count;

describe('POST /registrations', () => {
  it('answers with a receipt that tells nothing of the person', async () => {
    const edition = await anOpenEdition(2);

    const answer = await post(edition, anApplication({ language: 'fr' })).expect(202);

    expect(answer.body).toEqual({ receivedAt: now, message: expect.any(String) });
  });

  it('answers the same to a stranger who uses an address that is registered, waits, or is new', async () => {
    const edition = await anOpenEdition(1);
    const [seated, waiting] = [anApplication(), anApplication()];
    for (const application of [seated, waiting]) await post(edition, application).expect(202);

    const answers = [];
    for (const { email } of [seated, waiting, anApplication()])
      answers.push(await post(edition, anApplication({ email })));

    const told = answers.map(({ status, body, headers }) => [status, body, Object.keys(headers).sort()]);
    expect(told).toEqual(Array(3).fill(told[0]));
  });

  it('names each field that is not shaped right, in the reader’s language', async () => {
    const edition = await anOpenEdition(1);

    const answer = await post(
      edition,
      { ...anApplication(), email: 'nobody', country: 'Kenya', mode: 'both' },
      { 'Accept-Language': 'en' },
    ).expect(400);

    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'common.wrong-shape',
      errors: [
        { field: 'email', message: 'Enter an e-mail address like name@example.org' },
        { field: 'country', message: 'Choose the country you represent' },
        { field: 'mode', message: 'Choose how you take part' },
      ],
    });
  });

  it('refuses what the edition does not know, and a registration that is closed', async () => {
    const edition = await anOpenEdition(1);

    const unknown = await post(edition, anApplication({ stakeholderType: 'VIP' })).expect(422);
    api.clock.set('2029-01-01T00:00:00Z');
    const closed = await post(edition, anApplication()).expect(409);
    api.clock.set(now);

    expect([unknown.body.code, unknown.body.errors[0].field]).toEqual([
      'registration.stakeholder-type-unknown',
      'stakeholderType',
    ]);
    expect(closed.body.code).toBe('registration.on-site-closed');
  });

  it('takes a category that is open to anybody, and no other', async () => {
    const edition = await anOpenEdition(2);

    const media = anApplication({ category: 'media' });
    await post(edition, media).expect(202);
    const unknown = await post(edition, anApplication({ category: 'minister' })).expect(422);

    const [kept] = await api.database.query(`select category from registration where email = $1`, [media.email]);
    expect(kept).toEqual({ category: 'media' });
    expect([unknown.body.code, unknown.body.errors[0].field]).toEqual(['registration.category-unknown', 'category']);
  });

  it('accepts no field but its own (S-07)', async () => {
    const edition = await anOpenEdition(1);
    const forbidden = (
      'id,editionId,edition_id,personId,person_id,number,emailKey,email_key,status,holdsSeat,holds_seat,badgeCode,badge_code,' +
      'submittedAt,proveBy,provenAt,proven_at,decisionDueAt,decidedAt,decidedBy,reason,endedAt,searchText,version,updatedAt,createdAt,' +
      'role,roles,isAdmin,capacity,eventId,ownerId,checkedInAt,accountId,seat,seatPool,waitingSince,offersMade,decider,delegationId,token,photo,hasOwnProperty,toString,valueOf'
    ).split(',');
    expect(forbidden.length).toBeGreaterThanOrEqual(40);

    for (const field of forbidden) {
      const answer = await post(edition, { ...anApplication(), [field]: 'approved' }).expect(400);
      expect([field, answer.body.code]).toEqual([field, 'common.wrong-shape']);
    }
    const poisoned = JSON.stringify(anApplication()).replace('{', '{"__proto__":{"status":"approved"},');
    await api.anyone.post(path(edition)).set('Content-Type', 'application/json').send(poisoned).expect(400);
    await post(edition, { ...anApplication(), constructor: { prototype: { status: 'approved' } } }).expect(400);
    await post(edition, { ...anApplication(), constructor: 'approved' }).expect(202); // Nest takes it away
    for (const value of [{}, [], ['a@people.example'], 7, null, true]) {
      await post(edition, { ...anApplication(), email: value }).expect(400);
    }
    const kept = await api.database.query(`select status from registration where edition_id = $1`, [edition.id]);
    expect(kept).toEqual([{ status: 'submitted' }]);
  });

  it.each(['//', '/%2e/', '/./'])('is not reached around the door (S-08): %s', async (detour) => {
    const edition = await anOpenEdition(1);
    const desk = path(edition).replace('/registrations', `${detour}registrations`);

    const answer = await fetch(api.url.replace('localhost', '127.0.0.1') + desk);

    expect([401, 404]).toContain(answer.status);
  });

  it.each([
    ['GET with a method override', { 'X-HTTP-Method-Override': 'POST' }],
    ['GET with another one', { 'X-Method-Override': 'POST' }],
  ])('is not reached by %s (S-08)', async (_, headers) => {
    const edition = await anOpenEdition(1);

    await api.anyone.get(path(edition)).set(headers).expect(401);

    expect(await count('registration where edition_id = $1', [edition.id])).toBe(0);
  });
});

describe('the same request many times', () => {
  it('is one registration with one letter and one answer: 200 keys, each twenty times at once (L-04)', async () => {
    const edition = await anOpenEdition(500);
    const different: string[] = [];

    for (let key = 0; key < 200; key += 10) {
      await Promise.all(
        Array.from({ length: 10 }, async (_, at) => {
          const application = anApplication();
          const headers = { 'Idempotency-Key': `key-${key + at}` };
          const answers = await Promise.all(Array.from({ length: 20 }, () => quick(edition, application, headers)));
          const told = new Set(answers.map(({ status, text }) => `${status} ${text}`));
          if (told.size > 1 || answers[0].status !== 202) different.push(...told);
        }),
      );
      api.clock.advance({ minutes: 1 });
    }
    api.clock.set(now);

    expect(different).toEqual([]);
    expect(await count('registration where edition_id = $1', [edition.id])).toBe(200);
    expect(await count('letter where edition_id = $1', [edition.id])).toBe(200);
    expect((await seatsOf(api.database, edition.id)).taken).toBe(200);
  });

  it('would be several letters without the key: the test sees it', async () => {
    const edition = await anOpenEdition(5);
    const application = anApplication();

    await Promise.all(Array.from({ length: 20 }, () => quick(edition, application)));

    expect(await count('registration where edition_id = $1', [edition.id])).toBe(1);
    expect(await count('letter where edition_id = $1', [edition.id])).toBeGreaterThan(1);
  });

  it('has its answer again later, word by word', async () => {
    const edition = await anOpenEdition(5);
    const application = anApplication();
    const first = await quick(edition, application, { 'Idempotency-Key': 'later' });
    api.clock.advance({ hours: 3 });

    const again = await quick(edition, application, { 'Idempotency-Key': 'later' });

    api.clock.set(now);
    expect(again).toEqual(first);
  });

  it('is refused when the key comes with other answers, and nothing is written (L-05)', async () => {
    const edition = await anOpenEdition(5);
    await post(edition, anApplication(), { 'Idempotency-Key': 'reused' }).expect(202);

    const answer = await post(edition, anApplication(), { 'Idempotency-Key': 'reused' }).expect(422);

    expect(answer.body.code).toBe('registration.key-used-for-something-else');
    expect(await count('registration where edition_id = $1', [edition.id])).toBe(1);
    expect(await count('letter where edition_id = $1', [edition.id])).toBe(1);
  });

  it('counts its keys per edition', async () => {
    const [one, other] = [await anOpenEdition(5), await anOpenEdition(5)];
    const application = anApplication();

    for (const edition of [one, other]) await post(edition, application, { 'Idempotency-Key': 'both' }).expect(202);

    expect(await count('registration where email = $1', [application.email])).toBe(2);
  });

  it.each(['', ' ', 'a b', 'ü', 'x'.repeat(201)])('refuses the unusable key “%s”', async (key) => {
    const edition = await anOpenEdition(5);

    const answer = await quick(edition, anApplication(), {
      'Idempotency-Key': Buffer.from(key, 'utf8').toString('latin1'),
    });

    expect(answer.status).toBe(400);
  });
});

it('gives the last seat to one of fifty over HTTP, ten times (L-03)', async () => {
  const rounds = [];
  for (let round = 0; round < 10; round++) {
    const edition = await anOpenEdition(1);
    const answers = await Promise.all(Array.from({ length: 50 }, () => quick(edition, anApplication())));
    rounds.push({
      accepted: answers.filter(({ status }) => status === 202).length,
      seated: await count('registration where edition_id = $1 and holds_seat', [edition.id]),
      waiting: await count(`registration where edition_id = $1 and status = 'waiting'`, [edition.id]),
    });
  }

  expect(rounds).toEqual(Array(10).fill({ accepted: 50, seated: 1, waiting: 49 }));
});
