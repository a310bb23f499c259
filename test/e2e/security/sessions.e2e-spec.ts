import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { AccountService, ROLES, RoleService, SignInService, systemActor } from '@app/identity';
import supertest from 'supertest';
import { createApi } from '../../../apps/api/src/app.js';
import { policy } from '../../../apps/api/src/access/policy.js';
import { Clock } from '@app/config';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';
import { freePort } from '../../support/free-port.js';

/** S-14: whatever ends a session ends it at once, in every process, for every copy of its cookie. */
let api: TestApi;
let twin: NestFastifyApplication;
let twinUrl: string;
let edition: Edition;
let made = 0;

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database);
  const port = await freePort();
  twin = await createApi({ ...api.config, port }, false);
  twin.get(Clock).now = () => api.clock.now();
  await twin.listen(port, '127.0.0.1');
  twinUrl = `http://localhost:${port}`;
});
afterAll(async () => {
  await twin.close();
  await api.close();
});

interface SignedInSomebody {
  email: string;
  accountId: string;
  /** Value of the cookie, as a thief would have copied it. */
  token: string;
}

/** Signs somebody in through the door. */
async function somebody(role?: string, before?: string): Promise<SignedInSomebody> {
  const email = `session-${++made}@wsis.example`;
  const { manager } = api.database;
  const { id: accountId } = await api.app.get(AccountService).findOrAdd(manager, email);
  if (role) {
    const grant = { accountId, editionId: edition.id, role };
    await api.app.get(RoleService).grant(manager, grant, systemActor('test'), api.clock.now());
  }
  return { email, accountId, token: await signIn(accountId, before) };
}

async function signIn(accountId: string, cookie?: string): Promise<string> {
  const link = await api.app.get(SignInService).linkFor(accountId, edition, 'en', undefined, api.clock.now());
  const press = supertest(api.url).post(`/${edition.code}/en/sign-in/link`).type('form');
  if (cookie) void press.set('Cookie', `forum=${cookie}`);
  const answer = await press.send({ token: new URL(link, api.url).searchParams.get('token') }).expect(303);
  return /^forum=([^;]+)/.exec(answer.headers['set-cookie'][0])![1];
}

const meAs = (token: string, url = api.url) => supertest(url).get('/api/v1/me').set('Cookie', `forum=${token}`);
/** In both processes. */
const statusesOf = async (token: string) => [(await meAs(token)).status, (await meAs(token, twinUrl)).status];

it('takes no session from outside: who signs in has a new one, whatever cookie came before', async () => {
  const attacker = await somebody();
  const invented = 'A'.repeat(43);

  const first = await somebody(undefined, invented);
  const second = await somebody(undefined, attacker.token);

  expect([first.token, second.token]).not.toContain(invented);
  expect(second.token).not.toBe(attacker.token);
  expect([await statusesOf(invented), await statusesOf(attacker.token)]).toEqual([
    [401, 401],
    [200, 200],
  ]);
  expect((await meAs(attacker.token)).body.email).toBe(attacker.email);
});

it('reads the session from the cookie alone: not from the address, a header or a body', async () => {
  const { token } = await somebody();

  for (const path of [`/api/v1/me?forum=${token}`, `/api/v1/me?token=${token}`, `/api/v1/me;forum=${token}`]) {
    expect([401, 404]).toContain((await api.anyone.get(path)).status);
  }
  for (const [name, value] of [
    ['Authorization', `Bearer ${token}`],
    ['X-Session', token],
    ['Cookie', `__Host-forum=${token}`],
    ['Cookie', `Forum=${token}`],
  ]) {
    expect([name, (await api.anyone.get('/api/v1/me').set(name, value)).status]).toEqual([name, 401]);
  }
});

const endings: Array<[what: string, end: (who: SignedInSomebody) => Promise<unknown>]> = [
  [
    'signing out on the page',
    ({ token }) => supertest(api.url).post(`/${edition.code}/en/sign-out`).set('Cookie', `forum=${token}`).expect(303),
  ],
  [
    'signing out in the console',
    ({ token }) => supertest(api.url).delete('/api/v1/me/session').set('Cookie', `forum=${token}`).expect(204),
  ],
  [
    'disabling the account',
    ({ accountId }) => api.app.get(AccountService).disable(api.database.manager, accountId, api.clock.now()),
  ],
  [
    'the secretariat ending all sessions of a colleague',
    async ({ accountId }) => {
      const secretariat = await somebody('secretariat');
      await supertest(api.url)
        .delete(`/api/v1/editions/${edition.code}/staff/${accountId}/sessions`)
        .set('Cookie', `forum=${secretariat.token}`)
        .expect(204);
    },
  ],
  [
    'ending it from another browser',
    async ({ accountId }) => {
      const other = await signIn(accountId);
      await supertest(api.url)
        .post(`/${edition.code}/en/me/other-sessions/end`)
        .set('Cookie', `forum=${other}`)
        .expect(303);
    },
  ],
  [
    'twelve hours',
    async () => {
      api.clock.advance({ hours: 12, minutes: 1 });
    },
  ],
];

it.each(endings)('%s ends it at once for every copy of the cookie, in every process', async (_, end) => {
  const who = await somebody('programme-editor');
  expect(await statusesOf(who.token)).toEqual([200, 200]);

  await end(who);

  expect(await statusesOf(who.token)).toEqual([401, 401]);
});

it('opens no route any more that asks for a session', async () => {
  const who = await somebody('secretariat');
  await supertest(api.url).delete('/api/v1/me/session').set('Cookie', `forum=${who.token}`).expect(204);
  const open: Array<[string, number]> = [];

  for (const [route, rule] of Object.entries(policy).filter(([, each]) => each !== 'anyone' && each !== 'link')) {
    const [method, path] = route.split(' ');
    const url = path
      .replace(':edition', edition.code)
      .replace(':lang', 'en')
      .replace(/:id\b|:\w+Id\b/g, '00000000-0000-4000-8000-000000000000')
      .replace(/:\w+/g, 'ABC234');
    const sent = supertest(api.url)
      [method.toLowerCase() as 'get'](url)
      .set('Cookie', `forum=${who.token}`)
      .set('Accept', 'application/json');
    const { status } = await (method === 'GET' ? sent : sent.send({}));
    if (status !== 401) open.push([`${route} ${String(rule)}`, status]);
  }

  expect(open).toEqual([]);
});

it('leaves a disabled account no way back: no unused link, no new letter', async () => {
  const { accountId, email } = await somebody();
  const link = await api.app.get(SignInService).linkFor(accountId, edition, 'en', undefined, api.clock.now());
  await api.app.get(AccountService).disable(api.database.manager, accountId, api.clock.now());

  const token = new URL(link, api.url).searchParams.get('token');
  await supertest(api.url).post(`/${edition.code}/en/sign-in/link`).type('form').send({ token }).expect(410);
  const request = { email, edition: { id: edition.id, code: edition.code, name: 'Forum' }, language: 'en' } as const;
  await inTransaction(api.database, (tx) => api.app.get(SignInService).answer(tx, request, api.clock.now()));

  const letters = await api.database.query(`select 1 from letter where to_address = $1`, [email]);
  expect(letters).toEqual([]);
});

it.each(ROLES)('counts the loss of the role %s from the next request on, in every process', async (role) => {
  const who = await somebody(role);
  const edited = async () => (await meAs(who.token, twinUrl)).body.editions;
  const seesNoRooms = ['check-in-officer', 'reviewer'].includes(role);
  const staffOnly = `/api/v1/editions/${edition.code}/${seesNoRooms ? 'staff' : 'rooms'}`;
  const status = async (url: string) =>
    (await supertest(url).get(staffOnly).set('Cookie', `forum=${who.token}`)).status;
  const before = [await status(api.url), await status(twinUrl)];
  expect(await edited()).toHaveLength(1);

  await somebody('secretariat'); // an edition keeps one
  const grant = { accountId: who.accountId, editionId: edition.id, role };
  await inTransaction(api.database, (tx) =>
    api.app.get(RoleService).revoke(tx, grant, systemActor('test'), api.clock.now()),
  );

  expect(before).toEqual(seesNoRooms ? [403, 403] : [200, 200]);
  expect([await status(api.url), await status(twinUrl)]).toEqual([404, 404]);
  expect(await edited()).toEqual([]);
});

it('keeps of a session nothing that would open it', async () => {
  const { token } = await somebody();

  const rows = await api.database.query(`select to_jsonb(s)::text as row from signed_in_session s`);

  expect(rows.map(({ row }: { row: string }) => row).join()).not.toContain(token);
});
