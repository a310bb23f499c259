import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { AccountService, SignInService, systemActor } from '@app/identity';
import supertest from 'supertest';
import { policy } from '../../../apps/api/src/access/policy.js';
import { anApi, type TestApi } from '../../support/api.js';

/** Every answer is checked, errors too: the headers are set before anything else happens. */
const addresses = Object.keys(policy)
  .filter((route) => route.startsWith('GET '))
  .map((route) =>
    route.slice(4).replace(':edition', 'forum27').replace(':lang', 'en').replace(/:\w+/g, 'ABC234').replace('*', 'x'),
  );

async function start(settings: Record<string, string> = {}): Promise<TestApi> {
  const api = await anApi(settings);
  const draft = {
    code: 'forum27',
    name: 'Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    timeZone: 'Europe/Zurich',
  };
  await inTransaction(api.database, (tx) => createEdition(tx, draft as never, systemActor('test'), new Date()));
  return api;
}

describe('over http, in development', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await start();
  });
  afterAll(() => api.close());

  it.each([...addresses, '/nothing/here/at/all', '/forum27/xx/agenda'])(
    '%s comes with every protective header',
    async (address) => {
      const { headers } = await api.anyone.get(address).set('Accept', 'text/html');

      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['access-control-allow-origin'] ?? '*').toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    },
  );

  it('keeps personal pages out of every cache', async () => {
    const agent = await api.signedIn('somebody@wsis.example');
    for (const address of ['/forum27/en/me', '/api/v1/me', '/forum27/en/sign-in']) {
      const { headers } = await agent.get(address);
      expect([address, headers['cache-control']]).toEqual([address, expect.stringContaining('no-store')]);
    }
  });

  it('answers no preflight of another site', async () => {
    const answer = await api.anyone
      .options('/api/v1/me')
      .set('Origin', 'https://evil.example')
      .set('Access-Control-Request-Method', 'DELETE');

    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['access-control-allow-methods']).toBeUndefined();
  });

  const foreign: Array<[string, Record<string, string>]> = [
    ['a form of another site', { Origin: 'https://evil.example' }],
    ['a sandboxed page', { Origin: 'null' }],
    ['a sandboxed page of a newer browser', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['a subdomain', { Origin: 'http://evil.localhost:1' }],
    ['the same host on another port', { Origin: 'http://localhost:1' }],
    ['a browser that names only the site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
  ];
  it.each(foreign)('refuses a write from %s, whatever its content type', async (_, headers) => {
    const agent = await api.signedIn('csrf@wsis.example');
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
      await agent.delete('/api/v1/me/session').set(headers).set('Content-Type', type).expect(403);
    }
    await agent.get('/api/v1/me').expect(200);
  });

  it('takes a form of our own, whose origin browsers hide because we ask for no referrer', async () => {
    const agent = await api.signedIn('own-form@wsis.example');

    await agent.delete('/api/v1/me/session').set({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }).expect(204);
  });
});

describe('when BASE_URL is https', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await start({ BASE_URL: 'https://forum.example' });
  });
  afterAll(() => api.close());
  const get = (path: string) => supertest(api.url).get(path).set('Host', 'forum.example');

  it('asks browsers to stay on https for a year or more, with subdomains', async () => {
    const { headers } = await get('/forum27/en/sign-in').expect(200);

    const [, seconds] = /^max-age=(\d+); includeSubDomains$/.exec(headers['strict-transport-security'])!;
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  });

  it('gives a cookie that is bound to host and https', async () => {
    const account = await api.app.get(AccountService).findOrAdd(api.database.manager, 'https@wsis.example');
    const link = await api.app
      .get(SignInService)
      .linkFor(account.id, { code: 'forum27' }, 'en', undefined, api.clock.now());
    const token = new URL(link, 'https://forum.example').searchParams.get('token');

    const answer = await supertest(api.url)
      .post('/forum27/en/sign-in/link')
      .set('Host', 'forum.example')
      .type('form')
      .send({ token })
      .expect(303);

    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-forum=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });
});
