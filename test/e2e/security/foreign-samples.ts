import { randomUUID } from 'node:crypto';
import type { TestApi } from '../../support/api.js';

/** A submission that would be taken, but for its address. */
export const SUBMISSION = {
  givenName: 'Mine',
  organization: 'Mine',
  country: 'KE',
  stakeholderType: 'CS',
  language: 'en',
  title: 'Taken',
  textLanguage: 'en',
  summary: 'Taken',
  isPublic: false,
};

/** A whole workshop request, as a browser sends it. */
export const aRequest = (email: string): Record<string, string> => ({
  ...{ title: 'Networks of villages', summary: 'First.', textLanguage: 'en', actionLines: 'C2', languages: 'en' },
  ...{ mode: 'on-site', minutes: '45', speakers: '', 'a-format': 'panel', 'a-interaction': 'Questions.' },
  ...{ givenName: 'Adaeze', familyName: 'Nwosu', organization: 'Open Networks', country: 'NG', stakeholderType: 'CS' },
  ...{ language: 'en', email, key: randomUUID() },
});

/** What a speaker has handed in. */
export async function aMaterial(database: TestApi['database']): Promise<{ material: string; handedInFor: string }> {
  const [{ id, code }] = await database.query(
    `select m.file_id as id, s.code from speaking_material m join session s on s.id = m.session_id limit 1`,
  );
  return { material: id, handedInFor: code };
}

/** A substitute who waits for a decision. */
export async function aSubstitute(database: TestApi['database']): Promise<{ substitute: string; substituted: string }> {
  const [{ id, code }] = await database.query(
    `select n.id, s.code from speaking_substitution n join session s on s.id = n.session_id where n.state = 'named' limit 1`,
  );
  return { substitute: id, substituted: code };
}

/** What was answered and who was named for a panel. */
export const ofInvitations = (
  draft: string,
  person: string,
  theirs: Record<string, string>,
): Array<[route: string, path: string, body: object]> => [
  [
    'POST draft-sessions/:code/invitations/:personId/answers',
    `${draft}/invitations/${person}/answers`,
    { answer: 'decline' },
  ],
  [
    'POST draft-sessions/:code/invitations/:personId/delivery',
    `${draft}/invitations/${person}/delivery`,
    { delivery: null },
  ],
  [
    'POST draft-sessions/:code/invitations/:personId/substitutes',
    `${draft}/invitations/${person}/substitutes`,
    { givenName: 'X', email: 'x@people.example' },
  ],
  ...['acceptance', 'refusal', 'return'].map((act): [string, string, object] => [
    `POST draft-sessions/:code/invitations/substitutes/:substituteId/${act}`,
    `/draft-sessions/${theirs.substituted}/invitations/substitutes/${theirs.substitute}/${act}`,
    act === 'acceptance' ? {} : { reason: 'because' },
  ]),
];

/** A screen of the floor of a round table. */
export async function aScreenOf(database: TestApi['database'], code: string): Promise<string> {
  const [{ id }] = await database.query(
    `insert into floor_screen (session_id, kind, token_hash, made_at)
     select id, 'room', sha256(code::bytea), now() from session where code = $1 returning id`,
    [code],
  );
  return id;
}

/** Everything that can be done on the floor of a round table. */
const onTheFloor = (table: string, screen: string, personId: string): Array<[string, string, object?]> => [
  ['GET round-tables/:code/floor', `${table}/floor`],
  ['POST round-tables/:code/floor', `${table}/floor`, {}],
  ['GET round-tables/:code/floor/events', `${table}/floor/events`],
  ['POST round-tables/:code/floor/acts', `${table}/floor/acts`, { act: 'next' }],
  ['POST round-tables/:code/floor/undo', `${table}/floor/undo`, {}],
  ['POST round-tables/:code/floor/requests', `${table}/floor/requests`, { personId }],
  ['GET round-tables/:code/floor/screens', `${table}/floor/screens`],
  ['POST round-tables/:code/floor/screens', `${table}/floor/screens`, { kind: 'room' }],
  ['DELETE round-tables/:code/floor/screens/:id', `${table}/floor/screens/${screen}`],
];

/** A text of somebody's statement, by the ids of its request and its own. */
export async function aStatementText(database: TestApi['database'], requestId: string): Promise<string> {
  await database.query(
    `insert into statement (request_id, code, original_language, against_delivery, version)
     values ($1, 'ZZZ234', 'en', true, 1) on conflict do nothing`,
    [requestId],
  );
  const [{ id }] = await database.query(
    `insert into statement_text (request_id, language, number, state, body, given_by, given_at)
     values ($1, 'pt', 1, 'draft', 'Theirs', 'x', now()) returning id`,
    [requestId],
  );
  return id;
}

/** Everything that can be done with statements of a round table. */
const withStatements = (table: string, request: string, text: string): Array<[string, string, object?]> => {
  const one = `${table}/statements/${request}`;
  const of = 'round-tables/:code/statements';
  return [
    [`GET ${of}`, `${table}/statements`],
    [`PUT ${of}/deadline`, `${table}/statements/deadline`, { closeAt: null }],
    [`GET ${of}/:request`, one],
    [`PATCH ${of}/:request`, one, { againstDelivery: false }],
    [`POST ${of}/:request/texts`, `${one}/texts`, { language: 'en', text: 'Taken' }],
    [`PUT ${of}/:request/texts/:text/check`, `${one}/texts/${text}/check`, { check: 'checked' }],
    [`PUT ${of}/:request/quotes`, `${one}/quotes`, { quotes: [] }],
    [`POST ${of}/:request/release`, `${one}/release`, {}],
    [`DELETE ${of}/:request/release`, `${one}/release`],
    [`POST ${of}/:request/links`, `${one}/links`, {}],
    [`DELETE ${of}/:request/links`, `${one}/links`],
  ];
};

/** Everything that can be done with a round table, its list, its floor and its statements. */
export function atTheRoundTable(
  table: string,
  { person, request, screen, text }: Record<'person' | 'request' | 'screen' | 'text', string>,
): Array<[string, string, object?]> {
  return [
    ['GET round-tables/:code', table],
    ['PATCH round-tables/:code', table, { minutesPerSpeaker: 4 }],
    ['PUT round-tables/:code/list-state', `${table}/list-state`, { state: 'final' }],
    [
      'POST round-tables/:code/requests',
      `${table}/requests`,
      { personId: person, office: 'minister', speaksFor: 'state', country: 'CH' },
    ],
    ['PATCH round-tables/:code/requests/:id', `${table}/requests/${request}`, { presentOnSite: false }],
    ['POST round-tables/:code/exchanges', `${table}/exchanges`, { one: request, other: person, reason: 'x' }],
    ['DELETE round-tables/:code/exchanges/:id', `${table}/exchanges/${request}`],
    ['GET round-tables/:code/telling', `${table}/telling`],
    ['POST round-tables/:code/telling', `${table}/telling`, { seen: 'x' }],
    ...onTheFloor(table, screen, person),
    ...withStatements(table, request, text),
    ['GET round-tables/:code/papers/running-order.pdf', `${table}/papers/running-order.pdf`],
    ['GET round-tables/:code/papers/nameplates.pdf', `${table}/papers/nameplates.pdf`],
    ['GET round-tables/:code/papers/briefs/:request/brief.pdf', `${table}/papers/briefs/${request}/brief.pdf`],
    [
      'PUT round-tables/:code/requests/:id/category',
      `${table}/requests/${request}/category`,
      { category: null, reason: 'x' },
    ],
    ['POST round-tables/:code/requests/:id/withdrawal', `${table}/requests/${request}/withdrawal`, { attends: false }],
  ];
}

/** A look that ended, ready to be taken. */
export async function anImport({ database, clock }: TestApi, editionId: string): Promise<string> {
  const [{ id }] = await database.query(
    `with made as (
       insert into task (kind, edition_id, by_kind, by_name, state, asked_at, touched_at, ended_at)
       values ('schedule-import', $1, 'account', 'x', 'done', $2, $2, $2) returning id)
     insert into schedule_import (id, file_name, format, wishes, outcome, counts, report, expires_at)
     select id, 'x', 'CSV', '{}', 'looked-at', '{"records": 1}', '{"entries": [], "added": [], "clashes": []}',
       $2::timestamptz + interval '1 day' from made returning id`,
    [editionId, clock.now()],
  );
  return id;
}

/** Decisions on submissions that are being applied. */
export async function aRound({ database, clock }: TestApi, editionId: string): Promise<string> {
  const [{ id }] = await database.query(
    `insert into decision_round (edition_id, by_kind, by_name, asked_at, touched_at) values ($1, 'system', 'x', $2, $2) returning id`,
    [editionId, clock.now()],
  );
  return id;
}

/** One that waits for its second look, and a draft. */
export async function someAnnouncements(
  database: TestApi['database'],
): Promise<{ announcement: string; drafted: string }> {
  const one = async (state: string) =>
    (await database.query(`select id from announcement where state = $1 limit 1`, [state]))[0].id as string;
  return { announcement: await one('waiting'), drafted: await one('draft') };
}

/** Everything that one does with a letter, or with one to many. */
export function onAnnouncements({
  announcement,
  drafted,
  letter,
  person,
}: Record<string, string>): Array<[route: string, path: string, body?: object]> {
  const draft = {
    name: 'Taken',
    audience: { group: 'speakers', parameters: {} },
    texts: { en: { subject: 'a', body: 'b' } },
  };
  return [
    ['GET letters/:id', `/letters/${letter}`],
    ['POST letters/:id/retry', `/letters/${letter}/retry`, {}],
    ['POST letters/:id/again', `/letters/${letter}/again`, {}],
    ['GET announcements/:id', `/announcements/${announcement}`],
    ['PUT announcements/:id', `/announcements/${drafted}`, draft],
    ['DELETE announcements/:id', `/announcements/${drafted}`],
    ['POST announcements/:id/submission', `/announcements/${drafted}/submission`, {}],
    ['POST announcements/:id/taking-back', `/announcements/${announcement}/taking-back`, {}],
    ['POST announcements/:id/approval', `/announcements/${announcement}/approval`, { people: 9999 }],
    ['POST announcements/:id/stop', `/announcements/${announcement}/stop`, {}],
    ['GET announcements/:id/people', `/announcements/${announcement}/people`],
    ['GET announcements/:id/people/:personId/letter', `/announcements/${announcement}/people/${person}/letter`],
    [
      'GET announcements/:id/people/:personId/letter.html',
      `/announcements/${announcement}/people/${person}/letter.html`,
    ],
  ];
}

/** Everything that one does with the notices of a release. */
export function onNotices(registration: string): Array<[route: string, path: string, body?: object]> {
  return [
    ['GET releases/:number/notices', '/releases/1/notices'],
    ['PUT releases/:number/notices/decision', '/releases/1/notices/decision', { decision: 'approved' }],
    ['GET releases/:number/notices/people', '/releases/1/notices/people'],
    ['GET notices/:id/letters', `/notices/${registration}/letters`],
    ['POST notices/:id/told-by-hand', `/notices/${registration}/told-by-hand`, {}],
  ];
}

/** Letters with somebody of another edition as their reader. */
export function onWords(reader: string): Array<[route: string, path: string, body?: object]> {
  return ['previews', 'trials'].map((what) => [
    `POST letter-templates/:kind/:language/${what}`,
    `/letter-templates/registration.offer/en/${what}`,
    { reader },
  ]);
}
