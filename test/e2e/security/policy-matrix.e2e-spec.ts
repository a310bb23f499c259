import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { ROLES, type Role, systemActor } from '@app/identity';
import type supertest from 'supertest';
import { policy, type Rule } from '../../../apps/api/src/access/policy.js';
import { ApiDescription } from '../../../apps/api/src/openapi/api-description.js';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = ReturnType<typeof supertest.agent>;

let api: TestApi;
let personas: Record<string, { agent: Agent; roles: Role[] }>;

const anEdition = (code: string) =>
  inTransaction(api.database, (tx) =>
    createEdition(
      tx,
      { code, name: code, startsOn: '2027-07-05', endsOn: '2027-07-09', timeZone: 'Europe/Zurich' } as never,
      systemActor('test'),
      new Date(),
    ),
  );

beforeAll(async () => {
  api = await anApi();
  const [here, elsewhere] = [await anEdition('here27'), await anEdition('elsewhere27')];
  personas = {
    'nobody signed in': { agent: api.anyone, roles: [] },
    'a participant': { agent: await api.signedIn('participant@wsis.example'), roles: [] },
    'secretariat of another edition': {
      agent: await api.signedIn('else@wsis.example', [[elsewhere.id, 'secretariat']]),
      roles: [],
    },
  };
  for (const role of ROLES) {
    personas[role] = { agent: await api.signedIn(`${role}@wsis.example`, [[here.id, role]]), roles: [role] };
  }
});
afterAll(() => api.close());

/** What the table promises somebody: passed on to the room, or stopped at the door with this status. */
function promised(rule: Rule, persona: string, roles: Role[]): 'passes' | 401 | 403 | 404 {
  if (rule === 'anyone' || rule === 'link') return 'passes';
  if (persona === 'nobody signed in') return 401;
  if (rule === 'signed-in') return 'passes';
  if (roles.length === 0) return 404;
  return roles.some((role) => rule.includes(role)) ? 'passes' : 403;
}

const DOOR_CODES: Record<number, string> = {
  401: 'common.not-signed-in',
  403: 'common.role-missing',
  404: 'common.nothing-here',
};

/** A path for a route: the edition that exists, anything else invented. */
const pathOf = (route: string) =>
  route
    .replace(':edition', 'here27')
    .replace(':lang', 'en')
    .replace(/:id\b|:\w+Id\b/g, '00000000-0000-4000-8000-000000000000')
    .replace(/:\w+/g, 'ABC234')
    .replace('*', 'x');

it('names every route of the server, and none that is gone', () => {
  const routes = [...api.app.get(ApiDescription).routes].sort();

  expect(Object.keys(policy).sort()).toEqual(routes);
});

it('names every operation of the API description', () => {
  const document = api.app.get(ApiDescription).document;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );

  expect(operations.filter((operation) => !(operation in policy))).toEqual([]);
});

/** Signing the persona out would blind the rest of the matrix; the sign-in tests walk these two. */
const ENDS_THE_SESSION = [
  'DELETE /api/v1/me/session',
  'POST /:edition/:lang/sign-out',
  'DELETE /api/v1/me/sessions',
  'POST /:edition/:lang/me/other-sessions',
];
const restricted = Object.entries(policy).filter(
  ([route, rule]) => rule !== 'anyone' && rule !== 'link' && !ENDS_THE_SESSION.includes(route),
);

it.each(restricted)('%s is open to whom the table says, and to nobody else', async (route, rule) => {
  const [method, path] = route.split(' ');
  for (const [persona, { agent, roles }] of Object.entries(personas)) {
    const request = agent[method.toLowerCase() as 'get'](pathOf(path)).set('Accept', 'application/json');
    const answer = await (method === 'GET' ? request : request.send({}));
    const expected = promised(rule, persona, roles);

    if (expected === 'passes')
      expect([persona, answer.status, answer.body.code]).not.toEqual([persona, expect.any(Number), DOOR_CODES[403]]);
    else expect([persona, answer.status, answer.body.code]).toEqual([persona, expected, DOOR_CODES[expected]]);
    expect([persona, answer.status]).not.toEqual([persona, 500]);
  }
});

describe('other ways to write an address', () => {
  const spellings = [
    '/api/v1//me',
    '/api/v1/me/',
    '/API/v1/me',
    '/api/v1/%6de',
    '/api/v1/./me',
    '/api/v1/x/../me',
    '//api/v1/me',
    '/api/v1/me;x=1',
    '/api/v1/me%2f',
  ];

  it.each(spellings)('%s opens nothing that the plain address would not', async (spelling) => {
    const answer = await api.anyone.get(spelling);

    expect([401, 404]).toContain(answer.status);
  });

  it('decides the same for HEAD, and knows no method override', async () => {
    await api.anyone.head('/api/v1/me').expect(401);
    const answer = await api.anyone.post('/api/v1/me').set('X-HTTP-Method-Override', 'GET').send({});
    expect(answer.status).toBe(404);
  });
});
