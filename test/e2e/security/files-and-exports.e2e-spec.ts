import { AccountService, RoleService, SignInService, systemActor } from '@app/identity';
import { BadgesService } from '@app/registration';
import { newToken } from '@app/tokens';
import supertest from 'supertest';
import { policy } from '../../../apps/api/src/access/policy.js';
import { CalendarExportMaker } from '../../../libs/calendar/src/make-export.job.js';
import { aDemonstration, type Stage } from '../../support/demonstration.js';
import { makeList } from '../../support/make-list.js';

/**
 * S-04: a file is for whom it was made, as long as they are who they were. Files that a session opens have no address of their own
 * that would work without it, so they end with the session, the role or the mandate; files behind a link end with the link.
 */
let stage: Stage;
let files: File[];

interface File {
  route: string;
  path: string;
  /** Who may have it. */
  email: string;
  /** The role that lets them; none: it is their own. */
  role?: string;
}

beforeAll(async () => {
  stage = await aDemonstration();
  const { api, edition, acting } = stage;
  const own = `/api/v1/editions/${edition.code}`;
  const [{ id }] = await api.database.query(
    `select id from registration where status = 'approved' and mode = 'on-site' order by number limit 1`,
  );
  const badge = await api.app.get(BadgesService).make(edition, id, systemActor('test'), api.clock.now());
  const [document] = await api.database.query(
    `select id, owner_id as owner from stored_file where owner_kind = 'registration' limit 1`,
  );
  const [material] = await api.database.query(
    `select m.file_id as id, s.code from speaking_material m join session s on s.id = m.session_id limit 1`,
  );
  const [organized] = await api.database.query(
    `select s.code, p.email from session_organizer o join session s on s.id = o.session_id join person p on p.id = o.person_id
     where s.edition_id = $1 and p.email is not null order by s.code limit 1`,
    [edition.id],
  );
  files = [
    {
      route: 'GET /api/v1/editions/:edition/draft-sessions/:code/sign-ups.csv',
      path: `${own}/draft-sessions/${stage.sessions.signUp}/sign-ups.csv`,
      email: 'editor@wsis.example',
      role: 'programme-editor',
    },
    {
      route: 'GET /api/v1/editions/:edition/own-sessions/:code/sign-ups.csv',
      path: `${own}/own-sessions/${organized.code}/sign-ups.csv`,
      email: organized.email,
    },
    {
      route: 'GET /api/v1/editions/:edition/reports/registrations.csv',
      path: `${own}/reports/registrations.csv`,
      email: 'accreditation@wsis.example',
      role: 'accreditation-officer',
    },
    {
      route: 'GET /api/v1/editions/:edition/registration-lists/:id/file',
      path: `${own}/registration-lists/${await aList('accreditation@wsis.example')}/file`,
      email: 'accreditation@wsis.example',
      role: 'accreditation-officer',
    },
    {
      route: 'GET /api/v1/editions/:edition/door/badges/:id/badge.pdf',
      path: `${own}/door/badges/${badge.id}/badge.pdf`,
      email: 'door@wsis.example',
      role: 'check-in-officer',
    },
    {
      route: 'GET /api/v1/editions/:edition/registrations/:id/documents/:document/file',
      path: `${own}/registrations/${document.owner}/documents/${document.id}/file`,
      email: 'accreditation@wsis.example',
      role: 'accreditation-officer',
    },
    {
      route: 'GET /api/v1/editions/:edition/draft-sessions/:code/materials/:material/file',
      path: `${own}/draft-sessions/${material.code}/materials/${material.id}/file`,
      email: 'editor@wsis.example',
      role: 'programme-editor',
    },
    {
      route: 'GET /:edition/:lang/delegations/:delegation/members.csv',
      path: `/${edition.code}/en/delegations/${acting.delegation}/members.csv`,
      email: await emailOfFocalPoint(acting.delegation),
    },
    {
      route: 'GET /api/v1/editions/:edition/calendar-exports/:id/file',
      path: `${own}/calendar-exports/${await anExport('speaker@wsis.example')}/file`,
      email: 'speaker@wsis.example',
    },
  ];
}, 120_000);
afterAll(() => stage.api.close());

async function emailOfFocalPoint(delegation: string): Promise<string> {
  const [{ email }] = await stage.api.database.query(
    `select a.email from mandate m join account a on a.id = m.account_id where m.subject_id = $1 and m.revoked_at is null limit 1`,
    [delegation],
  );
  return email;
}

async function anExport(email: string): Promise<string> {
  const { api, edition } = stage;
  const asked = await supertest(api.url)
    .post(`/api/v1/editions/${edition.code}/calendar-exports`)
    .set('Cookie', await cookieOf(email))
    .send({ scope: 'my-sessions', language: 'en' })
    .expect(202);
  await api.app.get(CalendarExportMaker).run(asked.body.id);
  return asked.body.id;
}

/** A list of everybody that an officer asked for and the worker made. */
async function aList(email: string): Promise<string> {
  const { api, edition } = stage;
  const asked = await supertest(api.url)
    .post(`/api/v1/editions/${edition.code}/registration-lists`)
    .set('Cookie', await cookieOf(email, 'accreditation-officer'))
    .send({ filter: {}, language: 'en' })
    .expect(202);
  await makeList(api, asked.body.id);
  return asked.body.id;
}

/** A new session of an account, as its cookie. */
async function cookieOf(email: string, role?: string): Promise<string> {
  const { api, edition } = stage;
  const { manager } = api.database;
  const { id: accountId } = await api.app.get(AccountService).findOrAdd(manager, email);
  if (role)
    await api.app
      .get(RoleService)
      .grant(manager, { accountId, editionId: edition.id, role }, systemActor('test'), api.clock.now());
  const link = await api.app.get(SignInService).linkFor(accountId, edition, 'en', undefined, api.clock.now());
  const token = new URL(link, api.url).searchParams.get('token')!;
  return `forum=${(await api.app.get(SignInService).signIn(token, 'test', api.clock.now())).sessionToken}`;
}

/** `200 and bytes`, or the status without any byte of the file. */
async function opens(path: string, cookie?: string): Promise<number> {
  const request = supertest(stage.api.url).get(path).set('Accept', 'application/json').buffer(true);
  if (cookie) void request.set('Cookie', cookie);
  const { status, headers } = await request;
  const isFile = /csv|pdf|calendar/.test(headers['content-type'] ?? '');
  if (isFile !== (status === 200)) throw new Error(`${path}: ${status} as ${headers['content-type']}`);
  if (isFile && !/no-store/.test(headers['cache-control'] ?? '')) throw new Error(`${path} may be kept by a cache`);
  return status;
}

it('every file that is not for everybody is tried here or named with the test that tries it', () => {
  const elsewhere = {
    'GET /:edition/:lang/registration/calendar.ics': 'test/e2e/registration/pages.e2e-spec.ts',
    'GET /:edition/:lang/me/sessions.ics':
      'always that of who is signed in: test/e2e/speakers/your-sessions.e2e-spec.ts',
    'GET /:edition/:lang/speaking/materials/file':
      'for whoever the page is for, by letter or signed in: test/e2e/speakers/materials.e2e-spec.ts',
    'GET /feeds/people/:secret.ics': 'test/e2e/programme/private-feed.e2e-spec.ts',
    ...Object.fromEntries(
      ['running-order.pdf', 'nameplates.pdf', 'briefs/:request/brief.pdf'].map((paper) => [
        `GET /api/v1/editions/:edition/round-tables/:code/papers/${paper}`,
        'drawn anew for each request: policy-matrix and foreign-objects beside this file',
      ]),
    ),
    'GET /:edition/:lang/my-data/file': 'below, behind its link',
    'GET /:edition/:lang/my-data/file/download': 'below, behind an address of ten minutes',
  };
  const named = Object.entries(policy)
    .filter(([route, rule]) => rule !== 'anyone' && /^GET .*(\.(ics|csv|pdf|zip|xlsx)|\/file|\/download)$/.test(route))
    .map(([route]) => route);

  expect(named.sort()).toEqual([...files.map(({ route }) => route), ...Object.keys(elsewhere)].sort());
});

it('opens for whom it was made, and for nobody else: another user, a colleague of another edition, a stranger', async () => {
  const other = await cookieOf('somebody-else@people.example');
  const found = [];
  for (const { path, email, role } of files) {
    found.push([path, await opens(path, await cookieOf(email, role)), await opens(path, other), await opens(path)]);
  }

  expect(found).toEqual(files.map(({ path }) => [path, 200, 404, 401]));
});

it('does not open any more after signing out, for any copy of the session', async () => {
  const found = [];
  for (const { path, email, role } of files) {
    const cookie = await cookieOf(email, role);
    const before = await opens(path, cookie);
    await supertest(stage.api.url).delete('/api/v1/me/session').set('Cookie', cookie).expect(204);
    found.push([path, before, await opens(path, cookie)]);
  }

  expect(found).toEqual(files.map(({ path }) => [path, 200, 401]));
});

it('does not open any more when the role or the mandate is taken away', async () => {
  const { api, edition } = stage;
  const found = [];
  for (const { path, email, role, route } of files.filter((file) => file.role || file.route.includes('delegation'))) {
    const cookie = await cookieOf(email, role);
    const before = await opens(path, cookie);
    const table = role ? 'role_assignment' : 'mandate';
    const [, ended] = await api.database.query(
      `update ${table} set revoked_at = now(), revoked_by = 'test' where revoked_at is null and edition_id = $1
         and account_id = (select id from account where email = $2)`,
      [edition.id, email],
    );
    found.push([route, before, ended > 0, await opens(path, cookie)]);
  }

  expect(found.map(([, ...rest]) => rest)).toEqual(Array(7).fill([200, true, 404]));
});

it('does not open any more when the account is disabled', async () => {
  const { api } = stage;
  const { path, email } = files.at(-1)!;
  const cookie = await cookieOf(email);
  const before = await opens(path, cookie);
  const { id } = await api.app.get(AccountService).findOrAdd(api.database.manager, email);

  await api.app.get(AccountService).disable(api.database.manager, id, api.clock.now());

  expect([before, await opens(path, cookie)]).toEqual([200, 401]);
});

it('behind a link is given to its bearer at an address of ten minutes, and to nobody with another token, nor after its time', async () => {
  const { api, edition } = stage;
  const { token, hash } = newToken();
  const expires = new Date(api.clock.now().getTime() + 86_400_000);
  await api.database.query(
    `insert into personal_export (edition_id, email_key, email, language, requested_at, expires_at, state, token_hash, body)
     values ($1, 'own@people.example', 'own@people.example', 'en', $2, $3, 'ready', $4, 'zip')`,
    [edition.id, api.clock.now(), expires, hash],
  );
  const file = `/${edition.code}/en/my-data/file`;
  const press = (given: string) => supertest(api.url).post(file).type('form').send({ token: given });
  const fetchIt = async (given: string) => (await supertest(api.url).get(`${file}/download?token=${given}`)).status;

  const refused = [(await press(newToken().token)).status, (await press('')).status, await fetchIt('')];
  const address = (await press(token).expect(303)).headers.location as string;
  const given = await supertest(api.url).get(address);

  expect([...refused, await fetchIt(token)]).toEqual([410, 410, 410, 410]);
  expect([given.status, given.headers['content-type']]).toEqual([200, 'application/zip']);
  expect(given.headers['cache-control']).toMatch(/no-store/);
  api.clock.advance({ minutes: 10 });
  expect((await supertest(api.url).get(address)).status).toBe(410);
  api.clock.advance({ days: 1 });
  expect((await press(token)).status).toBe(410);
});
