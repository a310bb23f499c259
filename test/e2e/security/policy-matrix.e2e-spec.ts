import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { ApiTokens, ROLES, type Role, systemActor } from '@app/identity';
import supertest from 'supertest';
import { policy } from '../../../apps/api/src/access/policy.js';
import { isStaffRule, type Rule, scopeOf } from '../../../apps/api/src/access/rule.js';
import { scopesOf } from '../../../apps/api/src/access/scopes.js';
import { ApiDescription } from '../../../apps/api/src/openapi/api-description.js';
import { anApi, type TestApi } from '../../support/api.js';

type Agent = ReturnType<typeof supertest.agent>;

let api: TestApi;
/** `scopes`: of a program that comes by token; null when its token opens nothing. */
interface Persona {
  agent: Agent;
  roles: Role[];
  scopes?: readonly string[] | null;
}
let personas: Record<string, Persona>;

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
  const everything = scopesOf(['secretariat']);
  personas = {
    ...personas,
    'a token of the secretariat with every scope': await aProgram('secretariat', here.id, everything),
    'a token of the secretariat that only reads the programme': await aProgram('secretariat', here.id, [
      'programme:read',
    ]),
    'a token of a reviewer with every scope of theirs': await aProgram('reviewer', here.id, scopesOf(['reviewer'])),
    'a token of the secretariat of another edition': {
      ...(await aProgram('secretariat', elsewhere.id, everything)),
      roles: [],
    },
    'an invented token': { agent: bearing(`forum_${'A'.repeat(43)}`), roles: [], scopes: null },
  };
});
afterAll(() => api.close());

function bearing(secret: string): Agent {
  return supertest.agent(api.url).set('Authorization', `Bearer ${secret}`) as Agent;
}

/** Of somebody who holds the role only there. */
async function aProgram(role: Role, editionId: string, scopes: readonly string[]): Promise<Persona> {
  const email = `${role}-of-${editionId}@wsis.example`;
  await api.signedIn(email, [[editionId, role]]);
  const [{ id: accountId }] = await api.database.query(`select id from account where email = $1`, [email]);
  const now = api.clock.now();
  const wish = { name: role, accountId, editionId, scopes, expiresAt: new Date(now.getTime() + 86_400_000) };
  const { secret } = await inTransaction(api.database, (tx) =>
    api.app.get(ApiTokens).make(tx, wish, systemActor('test'), now),
  );
  return { agent: bearing(secret), roles: [role], scopes };
}

type Stop = [status: number, code: string];
const NO_SESSION: Stop = [401, 'common.not-signed-in'];
const NO_TOKEN: Stop = [401, 'common.token-not-valid'];
const NOT_BY_TOKEN: Stop = [403, 'common.not-by-token'];
const SCOPE_MISSING: Stop = [403, 'common.scope-missing'];
const ROLE_MISSING: Stop = [403, 'common.role-missing'];
const UNKNOWN: Stop = [404, 'common.nothing-here'];

/** What the table promises somebody: passed on to the room, or stopped at the door like this. */
function promised(route: string, rule: Rule, name: string, { roles, scopes }: Persona): 'passes' | Stop {
  if (rule === 'anyone' || rule === 'link') return 'passes';
  if (name === 'nobody signed in') return NO_SESSION;
  if (scopes === null) return NO_TOKEN;
  if (rule === 'signed-in-or-token') return 'passes';
  if (!isStaffRule(rule)) return scopes ? NOT_BY_TOKEN : 'passes';
  if (roles.length === 0) return UNKNOWN;
  if (!roles.some((role) => rule.roles.includes(role))) return ROLE_MISSING;
  if (!scopes) return 'passes';
  const scope = scopeOf(route, rule);
  if (!scope) return NOT_BY_TOKEN;
  return scopes.includes(scope) ? 'passes' : SCOPE_MISSING;
}

/** What only the door says; `common.nothing-here` is also a room's word. */
const DOOR_CODES = [NO_SESSION, NO_TOKEN, NOT_BY_TOKEN, SCOPE_MISSING, ROLE_MISSING].map(([, code]) => code);

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
  for (const [name, persona] of Object.entries(personas)) {
    const request = persona.agent[method.toLowerCase() as 'get'](pathOf(path)).set('Accept', 'application/json');
    const answer = await (method === 'GET' ? request : request.send({}));
    const expected = promised(route, rule, name, persona);

    if (expected === 'passes') {
      expect([name, DOOR_CODES.includes(answer.body.code)]).toEqual([name, false]);
      expect([name, answer.status]).not.toEqual([name, 500]);
    } else expect([name, answer.status, answer.body.code]).toEqual([name, ...expected]);
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
