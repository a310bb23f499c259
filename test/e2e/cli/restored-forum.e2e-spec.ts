import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrivateAddresses } from '@app/calendar';
import { backUp, inTransaction, restore } from '@app/database';
import { bytesAt, bytesBeside } from '@app/files';
import { AccountService, ApiTokens, SignInService } from '@app/identity';
import { renewLink } from '@app/registration';
import supertest from 'supertest';
import { anApi, type TestApi } from '../../support/api.js';
import { aDatabase } from '../../support/database.js';
import { aDemonstration, MOMENTS, type Stage } from '../../support/demonstration.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';

/**
 * a forum that was restored elsewhere is the same forum for whoever holds a link, a feed or a session of the one that is gone.
 * The copy is made of the demonstration; the restored one stands at the address of the lost one.
 */
let folder: string;
let mailbox: Mailbox;
let stage: Stage;
let restored: TestApi;
let sentBefore: string[];
let waitingBefore: string[];

/** Addresses that people keep, each with what they carry. */
interface Kept {
  path: string;
  headers: Record<string, string>;
}
let kept: Record<string, Kept>;
let before: Record<string, { status: number; text: string }>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forum-restored-'));
  [stage, mailbox] = await Promise.all([aDemonstration(), aMailbox()]);
  const { api } = stage;
  kept = await whatPeopleKeep(stage);
  before = await openAll(api);
  sentBefore = (await postLetters(api.database, mailbox, api.url)).sort();
  await renewLink(api.database, stage.edition, 'participant@wsis.example', api.clock.now());
  waitingBefore = await lettersIn(api, 'waiting');

  const copy = join(folder, 'forum.copy');
  await backUp(api.databaseUrl, copy, { beside: bytesBeside(bytesAt(api.config)) });
  await api.close();
  const db = await aDatabase();
  const settings = { NODE_ENV: 'development', DATA_DIR: join(folder, 'data') };
  restored = await anApi(settings, false, { db, port: api.config.port });
  await restore(db.url, copy, bytesBeside(bytesAt(restored.config)));
  restored.clock.set(MOMENTS.before);
}, 120_000);
afterAll(async () => {
  await Promise.all([restored?.close(), mailbox.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function lettersIn({ database }: TestApi, state: string): Promise<string[]> {
  const rows = await database.query(`select id from letter where state = $1 order by id`, [state]);
  return rows.map(({ id }: { id: string }) => id);
}

async function whatPeopleKeep({ api, edition, links, submissions, acting }: Stage): Promise<Record<string, Kept>> {
  const { database, clock } = api;
  const page = (below: string): Kept => ({ path: `/${edition.code}/en${below}`, headers: { accept: 'text/html' } });
  const [{ id: personId }] = await database.query(`select id from person where email_key = 'speaker@wsis.example'`);
  const feed = await inTransaction(database, (tx) =>
    api.app.get(PrivateAddresses).renew(tx, { personId, editionId: edition.id, language: 'en' }, clock.now()),
  );
  const [document] = await database.query(
    `select id, owner_id as owner from stored_file where owner_kind = 'registration' limit 1`,
  );
  const speaker = await cookieOf(api, 'speaker@wsis.example');
  const officer = await cookieOf(api, 'accreditation@wsis.example');
  const own = `/api/v1/editions/${edition.code}`;
  return {
    'a private feed': { path: `/feeds/people/${feed}.ics`, headers: {} },
    'a link to a registration': page(await registrationLink(api, edition)),
    'a link that proves': page(links.prove),
    'a link to sign in': page(links.signIn),
    'an invitation to register': page(links.invitation),
    'an invitation to speak': page(links.speaking),
    'a new address': page(links.newAddress),
    'a link to a submission': page(submissions.received),
    'a session of a browser': { path: '/api/v1/me', headers: { cookie: speaker } },
    'the page “Me”': { ...page('/me'), headers: { cookie: speaker } },
    'a delegation, by its focal point': {
      ...page(`/delegations/${acting.delegation}`),
      headers: { cookie: await cookieOf(api, 'focal-point@wsis.example') },
    },
    'a document that was added': {
      path: `${own}/registrations/${document.owner}/documents/${document.id}/file`,
      headers: { cookie: officer },
    },
    'a token of a program': {
      path: `${own}/draft-sessions`,
      headers: { authorization: `Bearer ${await aToken(api, edition.id)}` },
    },
  };
}

async function registrationLink(api: TestApi, edition: Stage['edition']): Promise<string> {
  await renewLink(api.database, edition, 'participant@wsis.example', api.clock.now());
  const [{ link }] = await api.database.query(
    `select secrets ->> 'link' as link from letter where kind = 'registration.link' and to_address = 'participant@wsis.example'
     order by created_at desc limit 1`,
  );
  return (link as string).replace(/^\/[^/]+\/[^/]+/, '');
}

async function cookieOf({ app, database, clock }: TestApi, email: string): Promise<string> {
  const { id } = await app.get(AccountService).findOrAdd(database.manager, email);
  const link = await app.get(SignInService).linkFor(id, { code: 'any' }, 'en', undefined, clock.now());
  const token = new URL(link, 'http://forum.example').searchParams.get('token')!;
  return `forum=${(await app.get(SignInService).signIn(token, 'test', clock.now())).sessionToken}`;
}

async function aToken({ app, database, clock }: TestApi, editionId: string): Promise<string> {
  const { id: accountId } = await app.get(AccountService).findOrAdd(database.manager, 'programme@wsis.example');
  const expiresAt = new Date(clock.now().getTime() + 30 * 86_400_000);
  const wish = { name: 'Kept', scopes: ['programme:read'], accountId, editionId, expiresAt };
  const by = { kind: 'account', id: accountId, name: 'Programme' } as const;
  return (await inTransaction(database, (tx) => app.get(ApiTokens, { strict: false }).make(tx, wish, by, clock.now())))
    .secret;
}

async function openAll(api: TestApi): Promise<typeof before> {
  const opened: typeof before = {};
  for (const [name, { path, headers }] of Object.entries(kept)) {
    const { status, body, text } = await supertest(api.url).get(path).set(headers).buffer(true);
    opened[name] = { status, text: text ?? (Buffer.isBuffer(body) ? body.toString('base64') : JSON.stringify(body)) };
  }
  return opened;
}

it('every link, feed, session and token opens what it opened before, to the letter', async () => {
  const after = await openAll(restored);

  expect(Object.entries(before).map(([name, { status }]) => [name, status])).toEqual(
    Object.keys(kept).map((name) => [name, 200]),
  );
  expect(before['a private feed'].text).toContain('BEGIN:VEVENT');
  expect(before['a document that was added'].text.length).toBeGreaterThan(500);
  for (const name of Object.keys(kept)) expect([name, after[name]]).toEqual([name, before[name]]);
});

it('links that do something do it once: somebody signs in, an address is proven', async () => {
  const press = (below: string) => {
    const { pathname, searchParams } = new URL(`http://forum.example/${stage.edition.code}/en${below}`);
    return supertest(restored.url)
      .post(pathname)
      .type('form')
      .send({ token: searchParams.get('token') });
  };

  const signedIn = await press(stage.links.signIn).expect(303);
  const again = await press(stage.links.signIn);
  const proven = await press(stage.links.prove);

  const cookie = String(signedIn.headers['set-cookie']).split(';')[0];
  const { body } = await supertest(restored.url).get('/api/v1/me').set('Cookie', cookie).expect(200);
  expect(body.email).toBe('secretariat@wsis.example');
  expect([again.status, proven.status]).toEqual([410, 303]);
  expect(
    await restored.database.query(
      `select status <> 'submitted' as proven from registration where email = 'hala.mansouri-demo@people.example'`,
    ),
  ).toEqual([{ proven: true }]);
});

it('sends what was waiting, and nothing of what had been sent', async () => {
  const known = await lettersIn(restored, 'sent');
  const before = mailbox.delivered().map(({ messageId }) => messageId);

  const sent = await postLetters(restored.database, mailbox, restored.url);

  const ids = mailbox.delivered().map(({ messageId }) => messageId);
  expect(before).toHaveLength(sentBefore.length);
  expect(waitingBefore).not.toEqual([]);
  expect(sentBefore.filter((id) => !known.includes(id))).toEqual([]);
  expect(waitingBefore.filter((id) => !sent.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(before.length + sent.length);
  expect(await lettersIn(restored, 'waiting')).toEqual([]);
});
