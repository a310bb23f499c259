import { jest } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { CaughtLetter } from '@app/mail';
import { aSite, type Site } from '../support/a-start.js';
import { eventually } from '../support/letters.js';
import { build, type OwnProcess } from '../support/own-process.js';

jest.setTimeout(180_000);

const APPLICANT = 'canary-applicant@people.example';
const SECRETARIAT = 'secretariat@wsis.example';
const SPEAKER = 'speaker@wsis.example';
const FORM = 'application/x-www-form-urlencoded';
const APPLICATION = {
  email: APPLICANT,
  givenName: 'Canarina',
  familyName: 'Kanarienvogel',
  organization: 'Aviary',
  country: 'BT',
  stakeholderType: 'CS',
  mode: 'on-site',
  language: 'en',
};

let site: Site;
let launched: OwnProcess;
let database: pg.Client;
/** Where log files lie. */
let folders: string[];
/** What was shown to somebody on purpose and may stand in no log: tokens, cookies, secret addresses, people. */
const secrets = new Set<string>([APPLICANT, 'Canarina', 'Kanarienvogel', 'meet.canary.example']);
/** Answers of 400 and more, as `what they were asked` and their text. */
const refused: Array<[string, string]> = [];

beforeAll(async () => {
  build();
  site = await aSite();
  launched = await site.start({ NODE_ENV: 'development' });
  database = new pg.Client({ connectionString: site.record().databaseUrl });
  await database.connect();
  const { rows } = await database.query(`select current_setting('data_directory') as cluster`);
  folders = [join(site.dataDir, 'logs'), dirname(rows[0].cluster)];
});
afterAll(async () => {
  await database?.end().catch(() => undefined);
  site?.clear();
});

interface Wish {
  as?: string;
  form?: Record<string, string>;
  json?: { method: string; body?: unknown; match?: string };
}

async function ask(path: string, { as, form, json }: Wish = {}): Promise<Response & { body_: string }> {
  const body = form
    ? new URLSearchParams(form).toString()
    : json?.body === undefined
      ? null
      : JSON.stringify(json.body);
  const answer = await fetch(new URL(path, site.url.replace('127.0.0.1', 'localhost')), {
    method: form ? 'POST' : (json?.method ?? 'GET'),
    redirect: 'manual',
    headers: {
      accept: path.startsWith('/api/') ? 'application/json' : 'text/html',
      ...(as && { cookie: as }),
      ...(body !== null && { 'content-type': form ? FORM : 'application/json' }),
      ...(json?.match && { 'if-match': json.match }),
    },
    body,
  });
  const text = await answer.text();
  if (answer.status >= 400) refused.push([`${answer.status} ${path}`, text]);
  return Object.assign(answer, { body_: text });
}

const secret = (value: string | null | undefined): string => {
  if (!value) throw new Error('nothing to keep secret here');
  secrets.add(value);
  return value;
};
const tokenIn = (link: string) => secret(new URL(link, site.url).searchParams.get('token'));
const pathOf = (link: string) => new URL(link, site.url).pathname;

async function letterTo(address: string, subject: RegExp): Promise<CaughtLetter> {
  const inbox = async () => JSON.parse((await ask('/dev/mail.json')).body_) as CaughtLetter[];
  const caught = await eventually(inbox, (all) =>
    all.some((one) => one.to.includes(address) && subject.test(one.subject)),
  );
  return caught.find((one) => one.to.includes(address) && subject.test(one.subject))!;
}

async function signIn(email: string): Promise<string> {
  await ask('/wsis2027/en/sign-in', { form: { email } });
  const link = (await letterTo(email, /sign in/)).links.find((one) => one.includes('token='))!;
  const token = tokenIn(link);
  await ask(link);
  const answer = await ask(pathOf(link), { form: { token } });
  await ask(pathOf(link), { form: { token } }); // once more: gone
  const cookie = /^forum=[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0];
  secret(cookie?.slice('forum='.length));
  return cookie!;
}

async function registerAndFollow(): Promise<{ prove: string; status: string }> {
  await ask('/wsis2027/en/register', { form: { ...APPLICATION, country: '' } });
  const registering = { method: 'POST', body: APPLICATION };
  expect((await ask('/api/v1/editions/wsis2027/registrations', { json: registering })).status).toBe(202);
  const prove = (await letterTo(APPLICANT, /^Prove/)).links.find((one) => one.includes('/prove?token='))!;
  await ask(prove);
  await ask(prove.replace('/wsis2027/', '/nowhere/'));
  const proven = await ask(pathOf(prove), { form: { token: tokenIn(prove) } });
  const status = proven.headers.get('location')!;
  tokenIn(status);
  expect((await ask(status)).status).toBe(200);
  await ask(status.replace('?', '/calendar.ics?'));
  await ask(status.replace('?', '/withdrawal?'));
  return { prove, status };
}

async function speak(cookie: string): Promise<{ speaking: string; feed: string }> {
  const speaking = (await letterTo(SPEAKER, /^Invitation to speak/)).links.find((one) =>
    one.includes('/speaking?token='),
  )!;
  await ask(speaking);
  await ask(pathOf(speaking), { form: { token: tokenIn(speaking), answer: 'accept', mode: 'on-site' } });
  await ask(pathOf(speaking), { form: { token: tokenIn(speaking), answer: 'perhaps' } });
  const page = await ask('/wsis2027/en/me/calendar-address', { as: cookie, form: {} });
  const feed = /\/feeds\/people\/([\w-]+)\.ics/.exec(page.body_)!;
  secret(feed[1]);
  expect((await ask(feed[0])).status).toBe(200);
  await ask(feed[0].replace('.ics', 'x.ics'));
  const wish = { method: 'POST', body: { scope: 'my-sessions', language: 'en' } };
  const wanted = await ask('/api/v1/editions/wsis2027/calendar-exports', { as: cookie, json: wish });
  const at = wanted.headers.get('location')!;
  await eventually(
    async () => (await ask(at, { as: cookie })).body_,
    (text) => text.includes('"ready"'),
  );
  expect((await ask(`${at}/file`, { as: cookie })).status).toBe(200);
  await ask(`${at}/file`);
  return { speaking, feed: feed[0] };
}

async function workInTheConsole(cookie: string): Promise<void> {
  const api = '/api/v1/editions/wsis2027';
  const found = JSON.parse((await ask(`${api}/registrations?q=kanarienvogel`, { as: cookie })).body_);
  const [{ id }] = found.registrations;
  const match = (await ask(`${api}/registrations/${id}`, { as: cookie })).headers.get('etag')!;
  await ask(`${api}/registrations/${id}/approval`, { as: cookie, json: { method: 'POST', match: '"v0"' } });
  expect(
    (await ask(`${api}/registrations/${id}/approval`, { as: cookie, json: { method: 'POST', match } })).status,
  ).toBe(200);
  const [{ code, version }] = JSON.parse((await ask(`${api}/draft-sessions`, { as: cookie })).body_).sessions;
  for (const url of ['http://meet.canary.example/1', 'https://meet.canary.example/2'])
    await ask(`${api}/draft-sessions/${code}/joining-link`, {
      as: cookie,
      json: { method: 'PUT', match: `"v${version}"`, body: { url } },
    });
  await ask(`${api}/letters`, { as: cookie });
  await ask(`${api}/people?q=kanarienvogel`, { as: cookie });
}

/** Every table refuses what is written to it, and the server says which values it refused. */
const BREAKABLE = [
  'registration',
  'registration_link',
  'letter',
  'sign_in_link',
  'private_address',
  'speaking_invitation',
];
async function whileWritesFail(work: () => Promise<unknown>): Promise<void> {
  const { rows } = await database.query(`select tablename from pg_tables where schemaname = 'public'`);
  const tables = BREAKABLE.filter((name) => rows.some(({ tablename }) => tablename === name));
  for (const name of tables) await database.query(`alter table ${name} add constraint canary check (false) not valid`);
  await work();
  for (const name of tables) await database.query(`alter table ${name} drop constraint canary`);
}

/** What processes write for operators: their log files, the database server's own, and the launcher after its greeting. */
function logs(): string {
  const texts = folders.flatMap((folder) => filesBelow(folder).map((file) => readFileSync(file, 'utf8')));
  return [...texts, launched.said().split('What the processes say')[1] ?? ''].join('\n');
}

const filesBelow = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(folder, name));

it('writes no token, cookie, secret address or person into any log or error page, in success and in failure (S-60)', async () => {
  const staff = await signIn(SECRETARIAT);
  const speaker = await signIn(SPEAKER);
  const { prove, status } = await registerAndFollow();
  const { speaking, feed } = await speak(speaker);
  await workInTheConsole(staff);
  const faults = refused.length;

  await whileWritesFail(async () => {
    const registering = { method: 'POST', body: { ...APPLICATION, email: `2-${APPLICANT}`, mode: 'remote' } };
    await ask('/api/v1/editions/wsis2027/registrations', { json: registering });
    await ask(pathOf(status), { form: { token: tokenIn(status) } });
    await ask('/wsis2027/en/registration/withdrawal', { form: { token: tokenIn(status) } });
    await ask('/wsis2027/en/sign-in', { form: { email: SECRETARIAT } });
    await ask(pathOf(speaking), { form: { token: tokenIn(speaking), answer: 'decline', reason: 'Kanarienvogel' } });
    await ask('/wsis2027/en/me/calendar-address', { as: speaker, form: {} });
  });
  await database.query(`update letter set state = 'waiting', secrets = $1 where to_address = $2`, [
    { link: prove },
    APPLICANT,
  ]);
  await database.query(`alter table letter add constraint canary check (state = 'waiting') not valid`);
  await database.query(
    `insert into bell (job, subject_id) select 'send-letter', id from letter where to_address = $1`,
    [APPLICANT],
  );
  await database.query(`notify bell`);
  await eventually(
    async () => logs(),
    (text) => /send-letter [0-9a-f-]{36}: /.test(text),
  );
  await database.query(`alter table letter drop constraint canary`);
  for (const table of ['registration_link', 'signed_in_session', 'calendar_entry']) {
    await database.query(`alter table ${table} rename to ${table}_away`);
    for (const path of [prove, status, speaking, feed, '/wsis2027/en/me', '/api/v1/me'])
      await ask(path, { as: speaker });
    await database.query(`alter table ${table}_away rename to ${table}`);
  }
  await database.end();
  launched.signal('SIGINT');
  await launched.ended;
  const said = logs();

  expect(refused.slice(faults).filter(([what]) => what.startsWith('500')).length).toBeGreaterThan(5);
  expect(said).toContain('violates check constraint'); // the logs do tell of the faults
  expect([...secrets].filter((one) => said.includes(one))).toEqual([]);
  const tokens = [...secrets].filter((one) => /^[\w-]{43}$/.test(one));
  expect(tokens.length).toBeGreaterThan(5);
  // A form that is shown again (422) keeps the token it was sent with; no other refusal names one.
  const leaking = refused.filter(
    ([what, page]) => !what.startsWith('422') && tokens.some((token) => page.includes(token)),
  );
  expect(leaking.map(([what]) => what)).toEqual([]);
});
