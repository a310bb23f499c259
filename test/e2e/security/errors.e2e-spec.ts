import type { LoggerService } from '@nestjs/common';
import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { AccountService, SignInService, systemActor } from '@app/identity';
import { anApi, type TestApi } from '../../support/api.js';

const lines: string[] = [];
const keep = (...words: unknown[]) => void lines.push(words.map(String).join(' '));
const logger: LoggerService = { log: keep, error: keep, warn: keep, debug: keep, verbose: keep, fatal: keep };

let api: TestApi;
beforeAll(async () => {
  api = await anApi({}, logger);
  const draft = {
    code: 'forum27',
    name: 'Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    timeZone: 'Europe/Zurich',
  };
  await inTransaction(api.database, (tx) => createEdition(tx, draft as never, systemActor('test'), new Date()));
});
afterAll(() => api.close());

it('never writes a token or a cookie into the log, in success and in failure', async () => {
  const account = await api.app.get(AccountService).findOrAdd(api.database.manager, 'canary@wsis.example');
  const link = await api.app
    .get(SignInService)
    .linkFor(account.id, { code: 'forum27' }, 'en', undefined, api.clock.now());
  const token = new URL(link, api.url).searchParams.get('token')!;

  await api.anyone.get(link).expect(200);
  const answer = await api.anyone.post('/forum27/en/sign-in/link').type('form').send({ token }).expect(303);
  const cookie = /forum=([\w-]+)/.exec(answer.headers['set-cookie'][0])![1];
  await api.database.query('alter table signed_in_session rename to signed_in_session_away');
  const failed = await api.anyone.get(`/api/v1/me?token=${token}`).set('Cookie', `forum=${cookie}`).expect(500);
  await api.database.query('alter table signed_in_session_away rename to signed_in_session');

  const log = lines.join('\n');
  expect(log).toContain(failed.body.requestId);
  for (const secret of [token, cookie, 'canary@wsis.example']) expect(log).not.toContain(secret);
});

it('says nothing of its inside when it fails, only a number to ask for', async () => {
  const agent = await api.signedIn('failing@wsis.example');
  await api.database.query('alter table signed_in_session rename to signed_in_session_away');
  const problem = await agent.get('/api/v1/me').expect(500);
  const page = await agent.get('/forum27/ar/sign-in').set('Accept', 'text/html').expect(500);
  await api.database.query('alter table signed_in_session_away rename to signed_in_session');

  expect(problem.body).toEqual({
    type: expect.stringMatching(/#common\.fault$/),
    title: expect.stringContaining(problem.body.requestId),
    status: 500,
    code: 'common.fault',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  for (const text of [problem.text, page.text])
    expect(text).not.toMatch(/signed_in_session|select|relation|at .*\.[jt]s/i);
  expect(page.text).toContain('dir="rtl"');
});

it.each([
  ['broken JSON', 'application/json', '{"a":'],
  ['a body of another kind', 'application/xml', '<a/>'],
  ['a body that is too large', 'application/json', JSON.stringify({ a: 'x'.repeat(300_000) })],
])('answers %s with a clear 4xx', async (_, type, body) => {
  const answer = await api.anyone.post('/forum27/en/sign-in').set('Content-Type', type).send(body);

  expect([400, 413, 415]).toContain(answer.status);
  expect(answer.body).toMatchObject({ code: 'common.bad-request', requestId: expect.any(String) });
});

it('answers 503 with a time to come back while the database is away, and 200 once it is there', async () => {
  await api.database
    .query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    .catch(() => undefined);

  const statuses = new Set<number>();
  for (let i = 0; i < 10; i++) statuses.add((await api.anyone.get('/readyz')).status);

  expect([...statuses].filter((status) => ![200, 503].includes(status))).toEqual([]);
  expect((await api.anyone.get('/readyz')).status).toBe(200);
});
