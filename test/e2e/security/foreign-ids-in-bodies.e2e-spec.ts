import { createHash } from 'node:crypto';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { ROLES, systemActor } from '@app/identity';
import { setCapacity } from '@app/registration';
import type supertest from 'supertest';
import { aCall, aSubmission } from '../../factories/consultation.js';
import { anEdition, aRoom } from '../../factories/edition.js';
import { aPerson } from '../../factories/person.js';
import { aRegistration, aRegistrationOffice } from '../../factories/registration.js';
import { aDraft } from '../../factories/session.js';
import { ApiDescription } from '../../../apps/api/src/openapi/api-description.js';
import { anApi, type TestApi } from '../../support/api.js';

/** S-03: an object of another edition, named in a body instead of the path, by somebody with every role in an edition of their own. */
let api: TestApi;
let agent: ReturnType<typeof supertest.agent>;
let own: Edition;
let mine: Objects;
let theirs: Objects;

interface Objects {
  registration: string;
  session: string;
  /** A second one. */
  other: string;
  room: string;
  tag: string;
  delegation: string;
  focalPoint: string;
  blocker: string;
  submission: string;
  /** A second one, into which the first may be merged. */
  otherSubmission: string;
  /** On the panel of `session`. */
  seat: string;
}

beforeAll(async () => {
  api = await anApi();
  api.clock.set('2027-04-28T08:00:00Z');
  own = await anEdition(api.database);
  const foreign = await anEdition(api.database);
  agent = await api.signedIn(
    'everything@other.example',
    ROLES.map((role) => [own.id, role]),
  );
  mine = await objectsOf(own);
  theirs = await objectsOf(foreign);
});
afterAll(() => api.close());

async function objectsOf(edition: Edition): Promise<Objects> {
  const { database, clock, databaseUrl } = api;
  const now = clock.now();
  const office = await aRegistrationOffice(databaseUrl, 2);
  await inTransaction(database, (tx) => setCapacity(tx, edition.id, { capacity: 9 }, systemActor('test'), now));
  const registration = await aRegistration(office, edition, 'under-review', { now });
  await office.database.destroy();
  const add = async (sql: string, values: unknown[]): Promise<string> => (await database.query(sql, values))[0].id;
  const delegation = await add(
    `insert into delegation (edition_id, kind, country) values ($1, 'member-state', 'KE') returning id`,
    [edition.id],
  );
  const [account] = await database.query(`select id from account limit 1`);
  const room = await aRoom(database, edition);
  await aCall(database, edition);
  const session = await aDraft(database, edition);
  return {
    submission: (await aSubmission(database, edition)).id,
    otherSubmission: (await aSubmission(database, edition)).id,
    registration: registration.id,
    session: session.code,
    seat: await add(
      `insert into session_person (session_id, person_id, role, position) values ($1, $2, 'speaker', 0) returning id`,
      [session.id, (await aPerson(database)).id],
    ),
    other: (await aDraft(database, edition)).code,
    room: room.code,
    blocker: await add(
      `insert into room_blocker (room_id, starts_at, ends_at, reason) values ($1, $2::timestamptz, $2::timestamptz + interval '1 hour', 'Council') returning id`,
      [room.id, now],
    ),
    tag: await add(
      `insert into desk_tag (edition_id, name, name_key, created_at) values ($1, 'T', 't', $2) returning id`,
      [edition.id, now],
    ),
    delegation,
    focalPoint: await add(
      `insert into mandate (edition_id, kind, account_id, subject_kind, subject_id, valid_from, given_by)
       values ($1, 'focal-point', $2, 'delegation', $3, $4, 'test') returning id`,
      [edition.id, account.id, delegation, now],
    ),
  };
}

const NOMINEE = {
  kind: 'member-state',
  country: 'KE',
  name: 'Nominee',
  email: 'nominee@people.example',
  language: 'en',
};

/** Of the agenda inside a session. */
const itemOf = (seatId: string) => ({ startsAfter: 0, minutes: 5, title: 'Welcome', seatId });

const SPAN = { startsAt: '2028-05-08T08:00:00Z', endsAt: '2028-05-08T09:00:00Z' };

/** Route, path and body with an object of `whose`; each would be right for one's own. */
const attempts = (whose: Objects): Array<[route: string, path: string, body: object]> => [
  [
    'POST registrations/:id/merges',
    `/registrations/${mine.registration}/merges`,
    { endedId: whose.registration, endedVersion: 2 },
  ],
  [
    'POST registrations/:id/duplicates/:other/two-people',
    `/registrations/${mine.registration}/duplicates/${whose.registration}/two-people`,
    {},
  ],
  ['POST registrations/:id/tags/:tag', `/registrations/${mine.registration}/tags/${whose.tag}`, {}],
  ['POST desk-jobs', '/desk-jobs', { act: 'approve', ids: [whose.registration], confirmed: 1 }],
  ['POST desk-jobs', '/desk-jobs', { act: 'tag', ids: [mine.registration], tagId: whose.tag, confirmed: 1 }],
  ['POST door/check-ins', '/door/check-ins', { registrationId: whose.registration }],
  ['POST door/badges', '/door/badges', { registrationId: whose.registration }],
  ['PATCH delegations/:id', `/delegations/${mine.delegation}`, { headRegistrationId: whose.registration }],
  ['POST focal-point-nominations', '/focal-point-nominations', { ...NOMINEE, replaces: whose.focalPoint }],
  ['POST round-tables', '/round-tables', { session: whose.session }],
  [
    'POST board/changes',
    '/board/changes',
    { changes: [{ code: mine.session, version: 1, place: { room: whose.room, ...SPAN } }] },
  ],
  [
    'PUT consultation/submissions/:id/decision',
    `/consultation/submissions/${mine.submission}/decision`,
    { decision: 'merge', intoId: whose.otherSubmission },
  ],
  ['POST blockers', '/blockers', { room: whose.room, reason: 'Council', ...SPAN }],
  ['PUT blockers/:id', `/blockers/${mine.blocker}`, { room: whose.room, reason: 'Council', ...SPAN }],
  [
    'POST kept-apart',
    '/kept-apart',
    { name: 'Apart', sessions: [mine.session, whose.session === mine.session ? mine.other : whose.session] },
  ],
  ['POST draft-sessions', '/draft-sessions', { title: 'X', agenda: [itemOf(whose.seat)] }],
  ['PATCH draft-sessions/:code', `/draft-sessions/${mine.session}`, { agenda: [itemOf(whose.seat)] }],
  ['PUT draft-sessions/:code/placement', `/draft-sessions/${mine.session}/placement`, { room: whose.room, ...SPAN }],
];

/** A digest of every row that could name the foreign objects, or be changed through them. */
async function everything(): Promise<string> {
  const tables: Array<{ name: string }> = await api.database.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('signed_in_session','limit_bucket') order by 1`,
  );
  const digest = createHash('sha256');
  for (const { name } of tables) {
    const [{ rows }] = await api.database.query(
      `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as rows from "${name}" t`,
    );
    digest.update(`${name} ${rows}\n`);
  }
  return digest.digest('hex');
}

async function send([route, path, body]: [string, string, object]): Promise<[string, number]> {
  const method = route.split(' ')[0].toLowerCase() as 'post';
  const version = await versionFor(path);
  const answer = await agent[method](`/api/v1/editions/${own.code}${path}`).set('If-Match', `"v${version}"`).send(body);
  return [`${route} ${JSON.stringify(body).slice(0, 40)}`, answer.status];
}

/** So that nothing is refused for being out of date. */
async function versionFor(path: string): Promise<number> {
  const [table, id] = path.includes('draft-sessions')
    ? ['session', `code = '${mine.session}'`]
    : path.includes('delegations')
      ? ['delegation', `id = '${mine.delegation}'`]
      : path.includes('blockers')
        ? ['room_blocker', `id = '${mine.blocker}'`]
        : path.includes('submissions')
          ? ['submission', `id = '${mine.submission}'`]
          : ['registration', `id = '${mine.registration}'`];
  return (await api.database.query(`select version from ${table} where ${id}`))[0].version;
}

it('is refused for each, and no row of any table changes', async () => {
  const before = await everything();
  const answers = [];
  for (const attempt of attempts(theirs)) answers.push(await send(attempt));

  expect(answers.filter(([, status]) => status < 400 || status >= 500)).toEqual([]);
  expect(await everything()).toBe(before);
});

it('is not even counted by a preview of a decision on many', async () => {
  const preview = { act: 'approve', ids: [theirs.registration] };
  const answer = await agent.post(`/api/v1/editions/${own.code}/desk-jobs/preview`).send(preview);

  expect([answer.status, answer.body.total ?? 0]).toEqual([answer.status, 0]);
  expect(JSON.stringify(answer.body)).not.toContain('KE');
});

it('would be accepted with an object of one’s own, so that it is the id that is refused', async () => {
  const ofOwn = attempts(mine).filter(([route]) =>
    [
      'POST registrations/:id/tags/:tag',
      'POST round-tables',
      'PUT draft-sessions/:code/placement',
      'PATCH draft-sessions/:code',
      'POST blockers',
      'PUT blockers/:id',
      'POST kept-apart',
      'PUT consultation/submissions/:id/decision',
    ].includes(route),
  );
  const answers = [];
  for (const attempt of ofOwn) answers.push((await send(attempt))[1]);

  expect(answers.every((status) => status < 300)).toBe(true);
});

it('every write of an edition whose body names another object is tried', () => {
  const tried = new Set(attempts(theirs).map(([route]) => route));
  /** Persons and accounts are the same in every edition; these name nothing else. */
  const ofPersons = [
    'PUT draft-sessions/:code/panel',
    'PUT draft-sessions/:code/organizers',
    'PUT draft-sessions/:code/key-persons',
    'POST draft-sessions/:code/invitations',
    'POST round-tables/:code/requests',
    'PATCH round-tables/:code/requests/:id',
    'POST round-tables/:code/floor/requests',
    'POST mandates',
    'POST desk-jobs/preview',
  ];
  const paths: Record<string, object> = api.app.get(ApiDescription).document.paths;
  const naming = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) =>
        /"(\w+Ids?|ids|room|session|persons|replaces)":/.test(
          JSON.stringify((operation as { requestBody?: unknown }).requestBody ?? {}),
        ),
      )
      .map(
        ([method]) =>
          `${method.toUpperCase()} ${path.replace(/^\/api\/v1\/editions\/\{edition\}\//, '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
  );

  expect(naming.length).toBeGreaterThan(10);
  expect(naming.filter((route) => !tried.has(route) && !ofPersons.includes(route))).toEqual([]);
});
