import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { ROLES, systemActor } from '@app/identity';
import type supertest from 'supertest';
import { anApi, type TestApi } from '../../support/api.js';

/** What nobody may set from outside, whatever is being written. */
const FORBIDDEN = [
  'role',
  'roles',
  'status',
  'state',
  'isAdmin',
  'admin',
  'capacityTaken',
  'taken',
  'editionId',
  'edition_id',
  'ownerId',
  'accountId',
  'account_id',
  'personId_',
  'checkedInAt',
  'createdAt',
  'created_at',
  'updatedAt',
  'updated_at',
  'decidedAt',
  'decidedBy',
  'decided_by',
  'provenAt',
  'proven_at',
  'holdsSeat',
  'holds_seat',
  'badgeCode',
  'badge_code',
  'guid',
  'sourceKey',
  'givenFields',
  'cancelledAt',
  'removedAt',
  'isInvented',
  'isDemonstration',
  'tokenHash',
  'token_hash',
  'messageId',
  'attempts',
  'sequence',
  'uid',
  'constructor',
  'prototype',
  'toString',
];

let api: TestApi;
let agent: ReturnType<typeof supertest.agent>;
let writes: Array<[method: string, path: string]>;
/** Writes that take a form with a file. */
let forms: string[];

beforeAll(async () => {
  api = await anApi();
  const draft = {
    code: 'forum27',
    name: 'Forum 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    timeZone: 'Europe/Zurich',
  };
  const edition = await inTransaction(api.database, (tx) =>
    createEdition(tx, draft as never, systemActor('test'), new Date()),
  );
  agent = await api.signedIn(
    'everything@wsis.example',
    ROLES.map((role) => [edition.id, role]),
  );
  const { paths } = (await api.anyone.get('/api/openapi.json')).body;
  const items = Object.entries(paths as Record<string, Record<string, { requestBody?: { content: object } }>>);
  forms = items.flatMap(([path, item]) =>
    Object.values(item).flatMap(({ requestBody }) =>
      requestBody && !('application/json' in requestBody.content) ? [path.replace('{edition}', 'forum27')] : [],
    ),
  );
  writes = items.flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, { requestBody }]) => requestBody && 'application/json' in requestBody.content)
      .map(([method]): [string, string] => [
        method,
        path
          .replace('{edition}', 'forum27')
          .replace(/\{(\w*[iI]d|mandate)\}/g, '00000000-0000-4000-8000-000000000000')
          .replace('{category}', 'participant')
          .replace(/\{\w+\}/g, 'ABC234'),
      ]),
  );
});
afterAll(() => api.close());

const rows = () =>
  api.database.query(
    `select (select count(*) from audit_record)::int as audit, (select count(*) from letter)::int as letters, (select sum(version) from edition)::int as versions`,
  );

it('refuses, naming it, every field that a write does not know', async () => {
  expect(writes.length).toBeGreaterThan(10);
  expect(FORBIDDEN.length).toBeGreaterThanOrEqual(40);
  const before = await rows();

  for (const [method, path] of writes) {
    const body = Object.fromEntries(FORBIDDEN.map((field) => [field, 'x']));
    const answer = await agent[method as 'post'](path)
      .set('If-Match', '"v1"')
      .set('Idempotency-Key', 'mass-assignment-test')
      .send(body);

    expect([method, path, answer.status]).toEqual([method, path, 400]);
    const named = (answer.body.errors as Array<{ field: string }>).map(({ field }) => field);
    // A field that is really part of this one shape is checked by it instead: at most two of the forty.
    expect([method, path, FORBIDDEN.filter((field) => !named.includes(field)).length <= 2]).toEqual([
      method,
      path,
      true,
    ]);
  }

  expect(await rows()).toEqual(before);
});

it('refuses, naming it, every field that a form with a file does not know', async () => {
  expect(forms.length).toBeGreaterThan(0);
  const before = await rows();

  for (const path of forms) {
    for (const field of [...FORBIDDEN, '__proto__', 'hasOwnProperty']) {
      const answer = await agent.post(path).field(field, 'x').attach('file', Buffer.from('guid,title\n1,One'), 'a.csv');

      const named = ((answer.body.errors ?? []) as Array<{ field: string }>).map((error) => error.field);
      expect([path, answer.status, named]).toEqual([path, 400, [field]]);
    }
  }

  expect(await rows()).toEqual(before);
});

it('refuses, naming it, what every object has by birth, also as a file or where no file comes', async () => {
  for (const path of [...forms, '/forum27/en/registration/documents', '/forum27/en/speaking/materials']) {
    for (const send of [
      agent.post(path).field('constructor', 'x'),
      agent.post(path).attach('constructor', Buffer.from('guid,title\n1,One'), 'a.csv'),
    ]) {
      const answer = await send.set('Accept', 'application/json');
      const errors = [{ field: 'constructor', message: 'This field is unknown.' }];
      expect([path, answer.status, answer.body.errors]).toEqual([path, 400, errors]);
    }
  }
});

it('refuses a body that reaches for the prototype', async () => {
  for (const [method, path] of writes) {
    const answer = await agent[method as 'post'](path)
      .set('If-Match', '"v1"')
      .set('Content-Type', 'application/json')
      .send('{"__proto__":{"isAdmin":true}}');

    expect([method, path, answer.status]).toEqual([method, path, 400]);
  }
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});
