import { createHash } from 'node:crypto';
import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { ROLES, systemActor } from '@app/identity';
import { BadgesService, CheckInService } from '@app/registration';
import type supertest from 'supertest';
import { policy } from '../../../apps/api/src/access/policy.js';
import { aDemonstration, type Stage } from '../../support/demonstration.js';
import {
  aMaterial,
  anImport,
  aRound,
  aScreenOf,
  aStatementText,
  aSubstitute,
  atTheRoundTable,
  ofInvitations,
  onAnnouncements,
  onNotices,
  onWords,
  SUBMISSION,
  someAnnouncements,
} from './foreign-samples.js';

/** Somebody with every role of one edition tries the objects of another (S-02, S-03): each must be unknown, and nothing may change. */
let stage: Stage;
let agent: ReturnType<typeof supertest.agent>;
let theirs: Record<string, string>;

const OWN = '/api/v1/editions/other27';

beforeAll(async () => {
  stage = await aDemonstration();
  const { api } = stage;
  const draft = {
    code: 'other27',
    name: 'Other',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    timeZone: 'Europe/Zurich',
  };
  const other = await inTransaction(api.database, (tx) =>
    createEdition(tx, draft as never, systemActor('test'), api.clock.now()),
  );
  agent = await api.signedIn(
    'everything@other.example',
    ROLES.map((role) => [other.id, role]),
  );
  const one = async (sql: string) => (await api.database.query(sql))[0].id as string;
  theirs = {
    session: stage.sessions.panel,
    roundTable: stage.sessions.roundTable,
    registration: await one(`select id from registration where status = 'under-review' order by id limit 1`),
    other: await one(`select id from registration where status = 'under-review' order by id desc limit 1`),
    ...(await atTheDoor(
      await one(`select id from registration where status = 'approved' and mode = 'on-site' limit 1`),
    )),
    ...(await theirDocument()),
    ...(await aMaterial(stage.api.database)),
    letter: await one(`select id from letter limit 1`),
    ...(await someAnnouncements(api.database)),
    unreached: await one(
      `insert into suppressed_address (email_key, reason, since) select lower(to_address), 'bounced', now() from letter limit 1 returning id`,
    ),
    room: await one(`select code as id from room limit 1`),
    account: await one(
      `select account_id as id from role_assignment where role = 'secretariat' and edition_id <> '${other.id}' limit 1`,
    ),
    person: await one(`select person_id as id from session_person limit 1`),
    ...(await aText(await one(`select id from floor_request limit 1`))),
    screen: await aScreenOf(api.database, stage.sessions.roundTable),
    delegation: stage.acting.delegation,
    focalPoint: await one(`select id from mandate where subject_id = '${stage.acting.delegation}' limit 1`),
    nomination: await one(`select id from focal_point_nomination where state = 'open' limit 1`),
    mandate: stage.acting.mandate,
    break: await one(`select id from programme_break limit 1`),
    blocker: await one(`select id from room_blocker limit 1`),
    accepted: await one(`select fingerprint as id from accepted_conflict limit 1`),
    keptApart: await one(`select id from kept_apart limit 1`),
    submission: await one(`select id from submission where status = 'received' order by submitted_at limit 1`),
    submissionCode: await one(
      `select code as id from submission where status = 'received' order by submitted_at limit 1`,
    ),
    round: await aRound(stage.api, stage.edition.id),
    token: await aToken(stage.edition.id),
    lateCode: await one(`select id from late_code limit 1`),
    invitation: await one(`select id from registration_invitation where state = 'open' limit 1`),
    list: await aListOfMine(stage.edition.id),
    import: await anImport(stage.api, stage.edition.id),
    ...(await aSubstitute(stage.api.database)),
    ...(await atTheDesk(stage.edition.id)),
  };
});
afterAll(() => stage.api.close());

async function aText(request: string) {
  return { request, text: await aStatementText(stage.api.database, request) };
}

/** What an applicant has added. */
async function theirDocument(): Promise<{ document: string; documented: string }> {
  const [{ id, owner }] = await stage.api.database.query(
    `select id, owner_id as owner from stored_file where owner_kind = 'registration' limit 1`,
  );
  return { document: id, documented: owner };
}

/** Somebody who is inside, with a badge. */
async function atTheDoor(registrationId: string): Promise<{ badge: string; checkIn: string }> {
  const { api, edition } = stage;
  const by = systemActor('test');
  const badge = await api.app.get(BadgesService).make(edition, registrationId, by, api.clock.now());
  const entry = { registrationId, desk: '' };
  const { checkIn } = await api.app.get(CheckInService).admit(edition, entry, by, api.clock.now());
  return { badge: badge.id, checkIn: checkIn.id };
}

/** Made by who tries, in the edition of the others, where they had a role once. */
async function aToken(editionId: string): Promise<string> {
  const [{ id }] = await stage.api.database.query(
    `insert into api_token (account_id, edition_id, name, token_hash, scopes, created_at, expires_at)
     select id, $1, 'x', sha256('x'), '{programme:read}', $2, $2::timestamptz + interval '1 day'
     from account where email = 'everything@other.example' returning id`,
    [editionId, stage.api.clock.now()],
  );
  return id;
}

/** Asked for by who tries, in the edition of the others, where they had a role once. */
async function aListOfMine(editionId: string): Promise<string> {
  const [{ id }] = await stage.api.database.query(
    `with made as (
       insert into task (kind, edition_id, by_kind, by_id, by_name, asked_at, touched_at)
       select 'registration-list', $1, 'account', id, 'x', $2, $2 from account where email = 'everything@other.example' returning id)
     insert into registration_list (id, filter, language, expires_at)
     select id, '{}', 'en', $2::timestamptz + interval '1 day' from made returning id`,
    [editionId, stage.api.clock.now()],
  );
  return id;
}

/** A tag, a decision on many and a category that only this edition has. */
async function atTheDesk(editionId: string): Promise<{ tag: string; job: string; category: string }> {
  const { database, clock } = stage.api;
  const add = async (sql: string): Promise<string> => (await database.query(sql, [editionId, clock.now()]))[0].id;
  await database.query(
    `insert into registration_category (edition_id, code, names, hints, modes, entry, has_own_seats, position)
     select $1, 'theirs', names, hints, modes, entry, has_own_seats, 99 from registration_category where edition_id = $1 limit 1`,
    [editionId],
  );
  return {
    tag: await add(
      `insert into desk_tag (edition_id, name, name_key, created_at) values ($1, 'T', 't', $2) returning id`,
    ),
    job: await add(
      `insert into desk_job (edition_id, act, by_kind, by_name, asked_at, touched_at) values ($1, 'approve', 'system', 'x', $2, $2) returning id`,
    ),
    category: 'theirs',
  };
}

const START = '2027-07-06T08:00:00Z';
const END = '2027-07-06T09:00:00Z';

const BECAUSE = { reason: 'because' };
const QUESTION = { question: 'Who are you?' };
const SPAN = { startsAt: START, endsAt: END };
const CATEGORY = {
  names: { en: 'Taken' },
  hints: {},
  modes: ['on-site'],
  entry: 'open',
  hasOwnSeats: false,
  isClosed: false,
};

/** Route, the foreign object in its path, and a body that would be right for an object of one's own. */
const attempts = (): Array<[route: string, path: string, body?: object]> => {
  const { session, roundTable, registration, room, account, person } = theirs;
  const draft = `/draft-sessions/${session}`;
  const submission = `/consultation/submissions/${theirs.submission}`;
  const table = `/round-tables/${roundTable}`;
  return [
    ['GET rooms/:room', `/rooms/${room}`],
    ['PATCH rooms/:room', `/rooms/${room}`, { name: 'Taken' }],
    ['PUT breaks/:id', `/breaks/${theirs.break}`, { names: { en: 'Taken' }, isPublic: true, ...SPAN }],
    ['DELETE breaks/:id', `/breaks/${theirs.break}`],
    ['PUT blockers/:id', `/blockers/${theirs.blocker}`, { room, reason: 'Taken', ...SPAN }],
    ['DELETE blockers/:id', `/blockers/${theirs.blocker}`],
    ['PUT kept-apart/:id', `/kept-apart/${theirs.keptApart}`, { name: 'Taken', sessions: ['AAAAAA', 'BBBBBB'] }],
    ['DELETE kept-apart/:id', `/kept-apart/${theirs.keptApart}`],
    ['GET board/sessions/:code/places', `/board/sessions/${session}/places?day=2027-07-06`],
    ['GET board/sessions/:code/conflicts', `/board/sessions/${session}/conflicts`],
    ['GET board/sessions/:code/suggestions', `/board/sessions/${session}/suggestions`],
    ['POST board/changes', '/board/changes', { changes: [{ code: session, version: 1, place: null }] }],
    ['DELETE conflicts/acceptances/:fingerprint', `/conflicts/acceptances/${theirs.accepted}`],
    ['DELETE api-tokens/:id', `/api-tokens/${theirs.token}`],
    ['DELETE staff/:accountId/sessions', `/staff/${account}/sessions`],
    ['GET registrations/:id', `/registrations/${registration}`],
    ['POST registrations/:id/approval', `/registrations/${registration}/approval`, {}],
    ['POST registrations/:id/rejection', `/registrations/${registration}/rejection`, { reason: 'because' }],
    ['POST registrations/:id/information-requests', `/registrations/${registration}/information-requests`, QUESTION],
    ['POST registrations/:id/undoing', `/registrations/${registration}/undoing`, {}],
    ['POST registrations/:id/reopening', `/registrations/${registration}/reopening`, BECAUSE],
    ['POST registrations/:id/revocation', `/registrations/${registration}/revocation`, BECAUSE],
    ['GET registrations/:id/notes', `/registrations/${registration}/notes`],
    ['POST registrations/:id/notes', `/registrations/${registration}/notes`, { text: 'Mine' }],
    ['POST registrations/:id/tags/:tag', `/registrations/${registration}/tags/${theirs.tag}`, {}],
    ['DELETE registrations/:id/tags/:tag', `/registrations/${registration}/tags/${theirs.tag}`],
    ['GET registrations/:id/duplicates', `/registrations/${registration}/duplicates`],
    [
      'POST registrations/:id/duplicates/:other/two-people',
      `/registrations/${registration}/duplicates/${theirs.other}/two-people`,
      {},
    ],
    [
      'POST registrations/:id/merges',
      `/registrations/${registration}/merges`,
      { endedId: theirs.other, endedVersion: 1 },
    ],
    ['GET registrations/:id/answers', `/registrations/${registration}/answers`],
    [
      'GET registrations/:id/documents/:document/file',
      `/registrations/${theirs.documented}/documents/${theirs.document}/file`,
    ],
    ['GET registration-invitations/:id', `/registration-invitations/${theirs.invitation}`],
    ['POST registration-invitations/:id/letters', `/registration-invitations/${theirs.invitation}/letters`, {}],
    ['POST registration-invitations/:id/revocation', `/registration-invitations/${theirs.invitation}/revocation`, {}],
    [
      'POST registration-invitations/:id/extension',
      `/registration-invitations/${theirs.invitation}/extension`,
      { until: '2027-06-01' },
    ],
    ['DELETE desk-tags/:tag', `/desk-tags/${theirs.tag}`],
    ['GET desk-jobs/:id', `/desk-jobs/${theirs.job}`],
    ['POST desk-jobs/:id/stop', `/desk-jobs/${theirs.job}/stop`, {}],
    ['POST registration-lists/:id/stop', `/registration-lists/${theirs.list}/stop`, {}],
    ['GET registration-lists/:id/file', `/registration-lists/${theirs.list}/file`],
    ['GET schedule-imports/:id', `/schedule-imports/${theirs.import}`],
    ['GET schedule-imports/:id/records', `/schedule-imports/${theirs.import}/records`],
    ['POST schedule-imports/:id/taking', `/schedule-imports/${theirs.import}/taking`, {}],
    ['POST schedule-imports/:id/stop', `/schedule-imports/${theirs.import}/stop`, {}],
    ['POST own-stars/:code', `/own-stars/${session}`, {}],
    ['DELETE own-stars/:code', `/own-stars/${session}`],
    ['POST own-seats/:code', `/own-seats/${session}`, {}],
    ['DELETE own-seats/:code', `/own-seats/${session}`],
    ['DELETE own-consents/:kind', '/own-consents/public-list'],
    ['GET own-submissions/:code', `/own-submissions/${theirs.submissionCode}`],
    ['PUT own-submissions/:code', `/own-submissions/${theirs.submissionCode}`, SUBMISSION],
    ['POST own-submissions/:code/withdrawal', `/own-submissions/${theirs.submissionCode}/withdrawal`, {}],
    [
      'POST consultation/calls/:kind/submissions',
      '/consultation/calls/workshop/submissions',
      { ...SUBMISSION, email: 'somebody@people.example' },
    ],
    ['PUT registration-categories/:code', `/registration-categories/${theirs.category}`, CATEGORY],
    ['PUT seat-pools/:mode/:category', `/seat-pools/on-site/${theirs.category}`, { capacity: 1 }],
    ['GET forms/:category', `/forms/${theirs.category}`],
    ['PUT forms/:category', `/forms/${theirs.category}`, { sections: [] }],
    ['POST door/check-ins', '/door/check-ins', { registrationId: registration }],
    ['DELETE door/check-ins/:id', `/door/check-ins/${theirs.checkIn}`],
    ['POST door/badges', '/door/badges', { registrationId: registration }],
    ['DELETE door/badges/:id', `/door/badges/${theirs.badge}`],
    ['GET door/badges/:id/badge.pdf', `/door/badges/${theirs.badge}/badge.pdf`],
    ['GET delegations/:id', `/delegations/${theirs.delegation}`],
    ['PATCH delegations/:id', `/delegations/${theirs.delegation}`, { quota: 0 }],
    [
      'POST delegations/:id/focal-points/:mandate/revocation',
      `/delegations/${theirs.delegation}/focal-points/${theirs.focalPoint}/revocation`,
      { reason: 'because' },
    ],
    ['POST focal-point-nominations/:id/verification', `/focal-point-nominations/${theirs.nomination}/verification`, {}],
    [
      'POST focal-point-nominations/:id/refusal',
      `/focal-point-nominations/${theirs.nomination}/refusal`,
      { reason: 'because' },
    ],
    ['POST mandates/:id/revocation', `/mandates/${theirs.mandate}/revocation`, { reason: 'because' }],
    ['PATCH consultation/calls/:kind', '/consultation/calls/workshop', { answersBy: '2027-12-01T10:00:00Z' }],
    ['GET consultation/calls/:kind/form', '/consultation/calls/workshop/form'],
    ['GET consultation/calls/:kind/form/versions', '/consultation/calls/workshop/form/versions'],
    ['PUT consultation/calls/:kind/form', '/consultation/calls/workshop/form', { sections: [] }],
    ['GET consultation/calls/:kind/late-codes', '/consultation/calls/workshop/late-codes'],
    [
      'POST consultation/calls/:kind/late-codes',
      '/consultation/calls/workshop/late-codes',
      { label: 'Mine', uses: 1, expiresAt: '2027-12-01T00:00:00Z' },
    ],
    ['DELETE consultation/calls/:kind/late-codes/:id', `/consultation/calls/workshop/late-codes/${theirs.lateCode}`],
    ['GET consultation/submissions/:id', submission],
    ['GET consultation/submissions/:id/similar', `${submission}/similar`],
    ['PUT consultation/submissions/:id/review', `${submission}/review`, { scores: {} }],
    ['POST consultation/submissions/:id/notes', `${submission}/notes`, { text: 'Mine' }],
    ['PUT consultation/submissions/:id/decision', `${submission}/decision`, { decision: 'accept' }],
    ['DELETE consultation/submissions/:id/decision', `${submission}/decision`],
    ['GET consultation/rounds/:id', `/consultation/rounds/${theirs.round}`],
    ['PUT consultation/reviewers/:accountId', `/consultation/reviewers/${account}`, { actionLines: [] }],
    [
      'GET draft-sessions/:code/materials/:material/file',
      `/draft-sessions/${theirs.handedInFor}/materials/${theirs.material}/file`,
    ],
    ...onAnnouncements(theirs),
    ['POST unreached-addresses/:id/lifting', `/unreached-addresses/${theirs.unreached}/lifting`, { reason: 'Mine' }],
    ...onWords(registration),
    ['GET sessions/:code', `/sessions/${session}`],
    ['GET sessions/:code/statements', `/sessions/${session}/statements`],
    ['GET draft-sessions/:code', draft],
    ['PATCH draft-sessions/:code', draft, { title: 'Taken' }],
    ['DELETE draft-sessions/:code', draft],
    [
      'GET draft-sessions/:code/placement/conflicts',
      `${draft}/placement/conflicts?startsAt=${START}&endsAt=${END}&room=${room}`,
    ],
    ['PUT draft-sessions/:code/placement', `${draft}/placement`, { room: null, startsAt: START, endsAt: END }],
    ['DELETE draft-sessions/:code/placement', `${draft}/placement`],
    ['PUT draft-sessions/:code/panel', `${draft}/panel`, { seats: [] }],
    ['DELETE draft-sessions/:code/panel/:personId', `${draft}/panel/${person}`],
    ['PUT draft-sessions/:code/organizers', `${draft}/organizers`, { personIds: [] }],
    ['PUT draft-sessions/:code/key-persons', `${draft}/key-persons`, { personIds: [] }],
    ['POST draft-sessions/:code/cancellation', `${draft}/cancellation`, { reason: 'because' }],
    ['DELETE draft-sessions/:code/cancellation', `${draft}/cancellation`],
    ['PUT draft-sessions/:code/joining-link', `${draft}/joining-link`, { url: 'https://join.example/x' }],
    ['PUT draft-sessions/:code/documents', `${draft}/documents`, { documents: [] }],
    ['GET draft-sessions/:code/invitations', `${draft}/invitations`],
    ['POST draft-sessions/:code/invitations', `${draft}/invitations`, { persons: [person] }],
    ['POST draft-sessions/:code/invitations/:personId/letters', `${draft}/invitations/${person}/letters`, {}],
    ...ofInvitations(draft, person, theirs),
    ['GET releases/:number/differences', '/releases/1/differences'],
    ['GET releases/:number/return', '/releases/1/return'],
    ['POST releases/:number/return', '/releases/1/return', { name: 'Back', after: 1 }],
    ...onNotices(registration),
    ['GET draft-sessions/:code/sign-ups', `${draft}/sign-ups`],
    ['GET draft-sessions/:code/sign-ups.csv', `${draft}/sign-ups.csv`],
    ['POST draft-sessions/:code/sign-ups/:id/seat', `${draft}/sign-ups/${registration}/seat`, { reason: 'x' }],
    ['POST draft-sessions/:code/sign-ups/:id/removal', `${draft}/sign-ups/${registration}/removal`, { reason: 'x' }],
    ['GET own-sessions/:code/sign-ups', `/own-sessions/${session}/sign-ups`],
    ['GET own-sessions/:code/sign-ups.csv', `/own-sessions/${session}/sign-ups.csv`],
    ['GET own-sessions/:code', `/own-sessions/${session}`],
    ['PATCH own-sessions/:code', `/own-sessions/${session}`, { description: 'Taken' }],
    ['GET calendar-exports/:id', `/calendar-exports/${registration}`],
    ['GET calendar-exports/:id/file', `/calendar-exports/${registration}/file`],
    ['POST round-tables', '/round-tables', { session }],
    ...atTheRoundTable(table, theirs),
  ];
};

/** A digest of every row of every table, but for the clock of sessions and the count of what was not there. */
async function everything(): Promise<string> {
  const { database } = stage.api;
  const tables: Array<{ name: string }> = await database.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('signed_in_session','limit_bucket') order by 1`,
  );
  const digest = createHash('sha256');
  for (const { name } of tables) {
    const [{ rows }] = await database.query(
      `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as rows from "${name}" t`,
    );
    digest.update(`${name} ${rows}\n`);
  }
  return digest.digest('hex');
}

it('knows none of them, and leaves every row of every table as it was', async () => {
  const before = await everything();
  const answers: Array<[string, number]> = [];
  for (const [route, path, body] of attempts()) {
    const [method] = route.split(' ');
    const sent = agent[method.toLowerCase() as 'post'](OWN + path).set('If-Match', '"v1"');
    answers.push([route, (await (body ? sent.send(body) : sent)).status]);
  }

  expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
  expect(await everything()).toBe(before);
});

it('tries every route of an edition that names an object', () => {
  const tried = new Set(attempts().map(([route]) => route));
  const named = Object.keys(policy)
    .map((route) => route.replace('/api/v1/editions/:edition/', ''))
    .filter((route) => /^\w+ [\w-]+\/.*:/.test(route) && !route.includes('/:edition'))
    // Persons are the same in every edition; what is written of them belongs to the edition of the path.
    .filter((route) => !/vocabularies|staff\/:accountId\/roles|person-constraints/.test(route))
    // So are kinds of letters and languages.
    .filter((route) => !/letter-templates\/:kind\/:language(\/(draft|uses?|readers))?$/.test(route));

  expect(named.filter((route) => !tried.has(route))).toEqual([]);
});

it('would see a change (so that the comparison can be trusted)', async () => {
  const before = await everything();
  await stage.api.database.query(`update session set description = description || ' ' where code = $1`, [
    theirs.session,
  ]);

  expect(await everything()).not.toBe(before);
});
