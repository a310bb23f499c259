import { randomBytes, randomUUID } from 'node:crypto';
import type { Edition } from '@app/edition';
import { inTransaction } from '@app/database';
import { AccountService, SignInService, systemActor } from '@app/identity';
import { seatsOf, setCapacity } from '@app/registration';
import { LANGUAGES } from '@app/i18n';
import { policy } from '../../../apps/api/src/access/policy.js';
import { CLIENT_LIMITS, ClientLimits } from '../../../apps/api/src/access/client-limits.js';
import { aCall } from '../../factories/consultation.js';
import { anEdition } from '../../factories/edition.js';
import { anApplication } from '../../factories/registration.js';
import { aRequest, SUBMISSION } from './foreign-samples.js';
import { anApi, type TestApi } from '../../support/api.js';
import { answerWishes } from '../../support/answer-wishes.js';

/** The limits as they are in production: each test comes from a network of its own behind a proxy that is believed. */
let api: TestApi;
let edition: Edition;
let networks = 0;

beforeAll(async () => {
  api = await anApi({ CLIENT_LIMITS: '1', TRUSTED_PROXY: '127.0.0.1', DATABASE_POOL: '10' });
  api.clock.set('2027-04-28T08:00:00Z');
  edition = await anEdition(api.database);
  await inTransaction(api.database, (tx) =>
    setCapacity(tx, edition.id, { capacity: 5_000 }, systemActor('test'), new Date()),
  );
});
afterAll(() => api.close());

const aNetwork = () => `198.51.100.${++networks}`;

interface Attempt {
  path: string;
  form?: Record<string, string>;
  json?: object;
  headers?: Record<string, string>;
}

/** Without supertest's cost, for the many. */
async function send(from: string, { path, form, json, headers }: Attempt) {
  const body = form ? String(new URLSearchParams(form)) : json && JSON.stringify(json);
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const answer = await fetch(api.url.replace('localhost', '127.0.0.1') + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-forwarded-for': from, ...(body !== undefined && { 'content-type': type }), ...headers },
    body,
    redirect: 'manual',
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Statuses in the order of sending, as `[status, how many times in a row]`. */
async function runs(times: number, attempt: (n: number) => Promise<{ status: number }>): Promise<number[][]> {
  const found: number[][] = [];
  for (let n = 0; n < times; n++) {
    const { status } = await attempt(n);
    if (found.at(-1)?.[0] === status) found.at(-1)![1] += 1;
    else found.push([status, 1]);
  }
  return found;
}

const page = (below: string) => `/${edition.code}/en${below}`;
const PEOPLE = { accept: 'text/html' };

describe('guessing (S-05, S-13)', () => {
  const guess = () => randomBytes(32).toString('base64url');
  const { most } = CLIENT_LIMITS.misses;

  it.each([
    ['a sign-in link', () => ({ path: page('/sign-in/link'), form: { token: guess() } }), 410],
    ['a link that proves', () => ({ path: page('/register/prove'), form: { token: guess() } }), 410],
    ['a link to a registration', () => ({ path: page(`/registration?token=${guess()}`) }), 410],
    ['an invitation to speak', () => ({ path: page(`/speaking?token=${guess()}`) }), 404],
    ['a confirmation of an address', () => ({ path: page('/address-change/confirm'), form: { token: guess() } }), 410],
  ])('%s is answered 429 after the documented number of tries', async (_, attempt, missed) => {
    const network = aNetwork();

    const found = await runs(most + 50, () => send(network, { ...attempt(), headers: PEOPLE }));

    expect(found).toEqual([
      [missed, most],
      [429, 50],
    ]);
  });

  it('a thousand times with other browsers and invented forwarders changes nothing where no proxy is trusted', async () => {
    const untrusting = await anApi({ CLIENT_LIMITS: '1' });
    await anEdition(untrusting.database, { code: 'plain' });
    const found: Record<number, number> = {};

    for (let n = 0; n < 1_000; n += 20) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          fetch(`${untrusting.url.replace('localhost', '127.0.0.1')}/plain/en/sign-in/link`, {
            method: 'POST',
            headers: {
              'x-forwarded-for': `203.0.113.${(n + at) % 250}`,
              forwarded: `for=203.0.113.${(n + at) % 250}`,
              'x-real-ip': `203.0.113.${at}`,
              'user-agent': `Browser ${n + at}`,
              'content-type': 'application/x-www-form-urlencoded',
            },
            body: `token=${guess()}`,
          }),
        ),
      );
      for (const { status } of answers) found[status] = (found[status] ?? 0) + 1;
    }

    await untrusting.close();
    expect(found).toEqual({ 410: most, 429: 1_000 - most });
  });

  it('is not counted together for two networks behind a trusted proxy', async () => {
    const [one, other] = [aNetwork(), aNetwork()];
    await runs(most, () => send(one, { path: page(`/registration?token=${guess()}`) }));

    const again = await Promise.all([one, other].map((from) => send(from, { path: page('/registration?token=x') })));

    expect(again.map(({ status }) => status)).toEqual([429, 410]);
  });

  it('does not lock those out who come from the same network with a link of theirs', async () => {
    const network = aNetwork();
    const account = await api.app.get(AccountService).findOrAdd(api.database.manager, 'rightful@people.example');
    const link = await api.app.get(SignInService).linkFor(account.id, edition, 'en', undefined, api.clock.now());
    await runs(most + 5, () => send(network, { path: page('/sign-in/link'), form: { token: guess() } }));

    const token = new URL(link, api.url).searchParams.get('token')!;
    expect((await send(network, { path: link })).status).toBe(200);
    expect((await send(network, { path: page('/sign-in/link'), form: { token } })).status).toBe(303);
  });

  it('ten thousand ids of registrations tells nothing of anybody and ends in 429', async () => {
    const secret = anApplication({ email: 'hidden@people.example', familyName: 'Hidden' });
    await send(aNetwork(), { path: `/api/v1/editions/${edition.code}/registrations`, json: secret });
    const [{ id }] = await api.database.query(`select id from registration where email = 'hidden@people.example'`);
    const network = aNetwork();
    const ids = (n: number) => (n === 5_000 ? id : id.slice(0, -6) + n.toString(16).padStart(6, '0'));
    const texts = new Set<string>();
    const statuses: number[] = [];

    for (let n = 0; n < 10_000; n += 25) {
      const answers = await Promise.all(
        Array.from({ length: 25 }, (_, at) =>
          send(network, { path: `/api/v1/editions/${edition.code}/registrations/${ids(n + at)}` }),
        ),
      );
      for (const { status, text } of answers) {
        statuses.push(status);
        texts.add(text.replace(/"requestId":"[^"]+"/, ''));
      }
    }

    expect(statuses.filter((status) => status !== 429)).toEqual(Array(most).fill(401));
    expect([...texts].join()).not.toMatch(/Hidden|hidden@/);
    expect(texts.size).toBeLessThan(15);
  }, 120_000);

  it('by somebody who is signed in is counted for the account, from wherever it comes', async () => {
    const agent = await api.signedIn('guesser@people.example');
    const other = await api.signedIn('colleague@people.example');
    const look = (who: typeof agent) =>
      who.get(`/api/v1/editions/${edition.code}/calendar-exports/${randomUUID()}`).set('X-Forwarded-For', aNetwork());

    const found = await runs(most + 3, () => look(agent));

    expect(found).toEqual([
      [404, most],
      [429, 3],
    ]);
    expect((await look(other)).status).toBe(404);
  });

  it('says when to come back, and counts anew then', async () => {
    const network = aNetwork();
    await runs(most, () => send(network, { path: page('/registration?token=x') }));
    api.clock.advance({ minutes: 4 });

    const refused = await send(network, { path: page('/registration?token=x'), headers: PEOPLE });
    api.clock.advance({ minutes: 6 });
    const later = await send(network, { path: page('/registration?token=x') });

    expect([refused.status, refused.headers.get('retry-after'), later.status]).toEqual([429, '360', 410]);
    expect(refused.text).toContain('Try again in 6 minutes');
  });
});

describe('letters (S-13, S-64)', () => {
  const lettersTo = async (address: string): Promise<number> =>
    (await api.database.query(`select count(*)::int as n from letter where to_address = $1`, [address]))[0].n;

  it('two hundred wishes to sign in with one address write five letters an hour, from however many networks', async () => {
    const email = 'mailbomb@people.example';
    await api.app.get(AccountService).findOrAdd(api.database.manager, email);

    const found = await runs(200, () => send(aNetwork(), { path: page('/sign-in'), form: { email } }));
    await answerWishes(api.app);

    expect(found).toEqual([[200, 200]]);
    expect(await lettersTo(email)).toBe(5);
  });

  it('two hundred applications and wishes for a link with one address write five letters more than the first', async () => {
    const email = 'applied@people.example';
    const path = `/api/v1/editions/${edition.code}/registrations`;

    const applied = await runs(100, () => send(aNetwork(), { path, json: anApplication({ email }) }));
    const renewed = await runs(100, () => send(aNetwork(), { path: page('/registration/link'), form: { email } }));
    await answerWishes(api.app);

    expect([applied, renewed]).toEqual([[[202, 100]], [[303, 100]]]);
    expect(await lettersTo(email)).toBe(5);
  });

  it.each([
    ['to sign in', '/sign-in', CLIENT_LIMITS['sign-in-letters'].most, 200],
    ['for a link', '/registration/link', CLIENT_LIMITS['link-letters'].most, 303],
  ])('one network gets no more letters %s than documented, whoever they go to', async (_, below, most, status) => {
    const network = aNetwork();

    const found = await runs(most + 2, (n) =>
      send(network, { path: page(below), form: { email: `n${n}@people.example` } }),
    );

    expect(found).toEqual([
      [status, most],
      [429, 2],
    ]);
    const again = await send(network, { path: page(below), form: { email: 'kept@people.example' } });
    expect(again.text).toContain('value="kept@people.example"');
  });

  it.each(LANGUAGES)('is said in %s, with what was typed', async (language) => {
    const network = aNetwork();
    const { most } = CLIENT_LIMITS['sign-in-letters'];
    const limits = api.app.get(ClientLimits);
    await Promise.all(Array.from({ length: most }, () => limits.letter('sign-in-letters', network)));

    const path = `/${edition.code}/${language}/sign-in`;
    const { status, text, headers } = await send(network, { path, form: { email: 'a@b.example' } });

    expect([status, headers.get('retry-after')]).toEqual([429, '600']);
    expect(text).toContain('value="a@b.example"');
    expect(text).toMatch(/10/);
    expect(text).not.toContain('limits:');
  });
});

describe('wherever anybody may write', () => {
  const application = () => anApplication() as unknown as Record<string, string>;
  const nominee = { name: 'Nominee', nominatedBy: 'Ministry', kind: 'member-state', country: 'KE' };
  const doors: Record<string, () => Attempt> = {
    'POST /:edition/:lang/sign-in': () => ({ path: page('/sign-in'), form: { email: application().email } }),
    'POST /:edition/:lang/register': () => ({ path: page('/register'), form: { ...application(), key: randomUUID() } }),
    'POST /:edition/:lang/register/draft': () => ({
      path: page('/register/draft'),
      form: { ...application(), key: randomUUID() },
    }),
    'POST /:edition/:lang/registration/link': () => ({
      path: page('/registration/link'),
      form: { email: application().email },
    }),
    'POST /:edition/:lang/consultation/:kind': () => ({
      path: page('/consultation/workshop'),
      form: aRequest(application().email),
    }),
    'POST /:edition/:lang/consultation/:kind/draft': () => ({
      path: page('/consultation/workshop/draft'),
      form: aRequest(application().email),
    }),
    'POST /:edition/:lang/consultation/link': () => ({
      path: page('/consultation/link'),
      form: { email: application().email },
    }),
    'POST /:edition/:lang/focal-points/nomination': () => ({
      path: page('/focal-points/nomination'),
      form: { ...nominee, email: application().email },
    }),
    'POST /api/v1/editions/:edition/registrations': () => ({
      path: `/api/v1/editions/${edition.code}/registrations`,
      json: application(),
    }),
    'POST /api/v1/editions/:edition/consultation/calls/:kind/submissions': () => ({
      path: `/api/v1/editions/${edition.code}/consultation/calls/workshop/submissions`,
      json: {
        ...{ ...SUBMISSION, familyName: 'Nwosu', email: application().email, actionLines: ['C2'], languages: ['en'] },
        ...{ mode: 'on-site', minutes: 45, answers: { format: 'panel', interaction: 'Questions.' } },
      },
    }),
  };

  /** What these are told stands on the page that answers, or in a cookie of whoever tells it. */
  const keepNothing: Record<string, () => Attempt> = {
    'POST /:edition/:lang/register/category': () => ({
      path: page('/register/category'),
      form: { ...application(), key: randomUUID(), toCategory: 'participant' },
    }),
    'POST /:edition/:lang/zone': () => ({ path: page('/zone'), form: { zone: 'Africa/Nairobi', back: '/agenda' } }),
    'POST /:edition/:lang/my-agenda/stars': () => ({ path: page('/my-agenda/stars'), form: { remove: 'ABC123' } }),
  };

  it('a door without a limit writes nothing of ours', async () => {
    /** Of every table how many rows it has, and the newest transaction that wrote one. */
    const written = () =>
      api.database.query(
        `select table_name, query_to_xml(format('select count(*), max(xmin::text::bigint) from %I', table_name), false, true, '')::text
         from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      );
    const before = await written();
    for (const [route, attempt] of Object.entries(keepNothing))
      expect([route, (await send(aNetwork(), attempt())).status]).toEqual([
        route,
        route.endsWith('category') ? 200 : 303,
      ]);

    expect(await written()).toEqual(before);
    await send(aNetwork(), doors['POST /:edition/:lang/register']());
    expect(await written()).not.toEqual(before); // control
  });

  it('every such door has a limit, and tells when it is reached', async () => {
    const open = Object.keys(policy).filter((route) => !route.startsWith('GET') && policy[route] === 'anyone');
    expect(Object.keys(doors)).toEqual(open.filter((route) => !(route in keepNothing)));
    const strict = await anApi({ CLIENT_LIMITS: '0.01', TRUSTED_PROXY: '127.0.0.1' });
    strict.clock.set('2027-04-28T08:00:00Z');
    const elsewhere = await anEdition(strict.database);
    await aCall(strict.database, elsewhere);
    await strict.database.query(`update consultation_call set opens_at = '2027-01-01'`);
    const found: Array<[string, number[], boolean]> = [];

    for (const [route, attempt] of Object.entries(doors)) {
      const { path, form, json } = attempt();
      const url = strict.url.replace('localhost', '127.0.0.1') + path.replace(edition.code, elsewhere.code);
      const statuses = new Set<number>();
      const network = aNetwork();
      let says = '';
      for (let n = 0; n < 15; n++) {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
            'x-forwarded-for': network,
          },
          body: form ? String(new URLSearchParams(form)) : JSON.stringify(json),
          redirect: 'manual',
        });
        statuses.add(answer.status);
        says = answer.headers.get('retry-after') ?? '';
        await answer.text();
      }
      found.push([route, [...statuses], Number(says) > 0]);
    }

    await strict.close();
    expect(found.map(([route, statuses, says]) => [route, statuses.at(-1), says])).toEqual(
      Object.keys(doors).map((route) => [route, 429, true]),
    );
    expect(found.filter(([, statuses]) => !statuses.some((status) => [200, 202, 303].includes(status)))).toEqual([]);
  });
});

describe('applying on opening day', () => {
  it('lets two hundred people behind one address register, and nine hundred after them', async () => {
    const network = aNetwork();
    const path = `/api/v1/editions/${edition.code}/registrations`;
    const statuses: number[] = [];

    for (let n = 0; n < 1_100; n += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => send(network, { path, json: anApplication() })),
      );
      statuses.push(...answers.map(({ status }) => status));
    }

    expect(statuses.slice(0, 1_000)).toEqual(Array(1_000).fill(202));
    expect(statuses.slice(1_000)).toEqual(Array(100).fill(429));
    const { taken } = await seatsOf(api.database, edition.id);
    expect(taken).toBeGreaterThanOrEqual(1_000);
  }, 60_000);

  it('keeps what was typed on the page when there are too many', async () => {
    const network = aNetwork();
    const form = { ...anApplication({ familyName: 'Kept-Name' }), key: randomUUID() } as unknown as Record<
      string,
      string
    >;
    for (let n = 0; n < CLIENT_LIMITS.applications.most; n++) api.app.get(ClientLimits).application(network);

    const answer = await send(network, { path: page('/register'), form });

    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(answer.text).toContain('value="Kept-Name"');
    expect(answer.text).toContain('Try again in 10 minutes');
  }, 60_000);
});
