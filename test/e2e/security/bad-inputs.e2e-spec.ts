import { ROLES } from '@app/identity';
import type supertest from 'supertest';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';
import { type RouteShape, routeShapes, scalarsOf } from '../../support/route-shapes.js';
import { policy } from '../../../apps/api/src/access/policy.js';

type Agent = ReturnType<typeof supertest.agent>;

let api: TestApi;
let agent: Agent;
let shapes: RouteShape[];

beforeAll(async () => {
  api = await anApi();
  const edition = await anEdition(api.database, { code: 'forum27' });
  agent = await api.signedIn(
    'everything@wsis.example',
    ROLES.map((role) => [edition.id, role]),
  );
  shapes = routeShapes(api.app).filter(({ route }) => !ENDS_THE_SESSION.includes(route));
});
afterAll(() => api.close());

const ENDS_THE_SESSION = ['DELETE /api/v1/me/session', 'POST /:edition/:lang/sign-out'];

/** Only shows the form again with what it could read; nothing is kept. */
const SHOWS_AGAIN = new Set(['POST /:edition/:lang/register/category']);

const pathOf = (route: string) =>
  route
    .slice(route.indexOf(' ') + 1)
    .replace(':edition', 'forum27')
    .replace(':lang', 'en')
    .replace(/:id\b|:\w+Id\b|:mandate|:other/g, '00000000-0000-4000-8000-000000000000')
    .replace(':category', 'participant')
    .replace(':kind', 'workshop')
    .replace(/:\w+/g, 'ABC234')
    .replace('*', 'x');

const isApi = ({ route }: RouteShape) => route.includes(' /api/v1/');

interface Asked {
  query?: string;
  body?: object;
}

/** As a program would ask: with the session of somebody who may everything. */
async function ask({ route }: RouteShape, { query = '', body }: Asked = {}) {
  const method = route.slice(0, route.indexOf(' ')).toLowerCase() as 'post';
  const sent = agent[method](pathOf(route) + query)
    .set({ Accept: 'application/json', 'If-Match': '"v1"', 'Idempotency-Key': 'bad-inputs-test' })
    .redirects(0);
  if (route.startsWith('POST /:edition')) void sent.type('form');
  const { status, text, headers } = await (method === ('get' as string) ? sent : sent.send(body ?? {}));
  return { status, text: text ?? '', code: /"code":"([^"]+)"/.exec(text ?? '')?.[1], location: headers.location };
}

/** Words that only SQL or a stack would bring. */
const LEAKS =
  /(?<![<\/])\b(select|insert|update|delete) .*\b(from|into|set)\b|syntax error|relation "|node_modules|\.ts:\d|\.js:\d/i;
const isSilent = ({ status, text }: { status: number; text: string }) =>
  status < 500 && !LEAKS.test(text.slice(0, 2_000));

it('sees every route of the policy table', () => {
  const seen = new Set(routeShapes(api.app).map(({ route }) => route));
  const table = Object.keys(policy).map((route) => route.replace(/\.(?=\w+$)/, '.'));

  expect(table.filter((route) => !seen.has(route))).toEqual([]);
  expect(shapes.filter(({ body }) => body).length).toBeGreaterThan(80);
  expect(shapes.filter(({ query }) => query).length).toBeGreaterThan(20);
});

describe('questions that a database might understand (S-50)', () => {
  const questions = [
    '?sort=name;drop%20table%20account',
    '?order=desc',
    '?filter[status]=approved',
    '?where[]=1%3D1',
    '?where[id][$ne]=x',
    "?q[]=1'%20or%20'1'%3D'1",
  ];

  it('are refused by name on every route of the API that reads a query, and change nothing where none is read', async () => {
    const wrong: unknown[] = [];
    for (const shape of shapes.filter((one) => isApi(one) && one.route.startsWith('GET '))) {
      const plain = await ask(shape);
      for (const query of questions) {
        const answer = await ask(shape, { query });
        const [key] = decodeURIComponent(query.slice(1)).split('=');
        const isNamed = answer.status === 400 && answer.text.includes(`"field":"${key}"`);
        const isRight = shape.query ? isNamed : answer.status === plain.status;
        if (!isRight || !isSilent(answer)) wrong.push([shape.route, query, answer.status, answer.text.slice(0, 200)]);
      }
    }

    expect(wrong).toEqual([]);
  });

  it.each([
    ['an object', { $gt: '' }],
    ['a list', ['x']],
    ['a list of objects', [{ id: 1 }]],
  ])('%s where one value is expected is refused, naming the field, on every write of the API', async (_, value) => {
    const wrong: unknown[] = [];
    for (const shape of shapes.filter((one) => isApi(one) && one.body)) {
      const fields = scalarsOf(shape.body!);
      if (fields.length === 0) continue;
      const answer = await ask(shape, { body: Object.fromEntries(fields.map((field) => [field, value])) });
      const named = [...answer.text.matchAll(/"field":"([^"/]*)/g)].map(([, field]) => field);
      const isNamed = fields.every((field) => named.includes(field));
      if (answer.status !== 400 || !isNamed || !isSilent(answer))
        wrong.push([shape.route, answer.status, fields, named]);
    }

    expect(wrong).toEqual([]);
  });
});

describe('prototypes and doubled keys (S-51)', () => {
  it('twice the same key in a query is refused wherever one value is expected', async () => {
    const wrong: unknown[] = [];
    for (const shape of shapes.filter(({ query }) => query)) {
      for (const field of scalarsOf(shape.query!)) {
        const answer = await ask(shape, { query: `?${field}=a&${field}=b` });
        const isRefused = isApi(shape) ? answer.status === 400 : answer.status < 500;
        if (!isRefused || !isSilent(answer)) wrong.push([shape.route, field, answer.status]);
      }
    }

    expect(wrong).toEqual([]);
  });

  it('a query that reaches for the prototype is refused or unheard, on every route that is read', async () => {
    const wrong: unknown[] = [];
    for (const shape of shapes.filter(({ route }) => route.startsWith('GET '))) {
      const plain = await ask(shape);
      for (const query of [
        '?__proto__[isAdmin]=1&__proto__=x',
        '?constructor[prototype][isAdmin]=1',
        '?__proto__.isAdmin=1',
      ]) {
        const answer = await ask(shape, { query });
        if (![400, plain.status].includes(answer.status) || !isSilent(answer))
          wrong.push([shape.route, query, answer.status]);
      }
    }

    expect(wrong).toEqual([]);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  it('a form that sends a key twice or reaches for the prototype is refused, never a fault', async () => {
    const wrong: unknown[] = [];
    for (const shape of shapes.filter((one) => !isApi(one) && one.body)) {
      const twice = scalarsOf(shape.body!).map((field) => `${field}=a&${field}=b`);
      for (const form of [twice.join('&'), '__proto__[isAdmin]=1&__proto__=x', 'constructor[prototype][isAdmin]=1']) {
        const answer = await agent
          .post(pathOf(shape.route))
          .set('Accept', 'application/json')
          .type('form')
          .redirects(0)
          .send(form);
        const isTaken = answer.status < 300 && !SHOWS_AGAIN.has(shape.route);
        if (answer.status >= 500 || isTaken || LEAKS.test(answer.text)) wrong.push([shape.route, form, answer.status]);
      }
    }

    expect(wrong).toEqual([]);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});

describe('texts that no table can keep', () => {
  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
  ])('%s is refused in every field of every write of the API, also deep within', async (_, text) => {
    const wrong: unknown[] = [];
    for (const shape of shapes.filter((one) => isApi(one) && one.body)) {
      const body = { title: text, names: { en: text }, answers: [{ text }], [text]: 1 };
      const answer = await ask(shape, { body });
      const named = ['title', 'names/en', 'answers/0/text'].every((field) =>
        answer.text.includes(`"field":"${field}"`),
      );
      if (answer.status !== 400 || !named) wrong.push([shape.route, answer.status, answer.text.slice(0, 200)]);
    }

    expect(wrong).toEqual([]);
  });

  it('a NUL is refused in every form, query and address', async () => {
    const wrong: unknown[] = [];
    for (const shape of shapes) {
      const [method, path] = [shape.route.split(' ')[0].toLowerCase() as 'get', pathOf(shape.route)];
      const addresses = [`${path}?q=%00`, ...(/[a-zA-Z0-9]$/.test(path) ? [`${path}%00`] : [])];
      for (const address of addresses) {
        const { status } = await agent[method](address).set('Accept', 'application/json');
        if (status !== 400) wrong.push([method, address, status]);
      }
      if (isApi(shape) || !shape.body) continue;
      const form = [...scalarsOf(shape.body), 'x'].map((field) => `${field}=a%00`);
      const { status } = await agent.post(path).set('Accept', 'application/json').type('form').send(form.join('&'));
      if (status !== 400) wrong.push([shape.route, status]);
    }

    expect(wrong).toEqual([]);
  });
});
