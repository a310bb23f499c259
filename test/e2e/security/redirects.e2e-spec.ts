import { AccountService, SignInService } from '@app/identity';
import type { Edition } from '@app/edition';
import supertest from 'supertest';
import { anEdition } from '../../factories/edition.js';
import { anApi, type TestApi } from '../../support/api.js';
import { answerWishes } from '../../support/answer-wishes.js';
import { rawRequest } from '../../support/raw-request.js';
import { routeShapes, scalarsOf } from '../../support/route-shapes.js';

/** S-31: whatever stands where an address could, nobody is led away from this site. */
let api: TestApi;
let edition: Edition;

beforeAll(async () => {
  api = await anApi();
  edition = await anEdition(api.database, { code: 'forum27' });
});
afterAll(() => api.close());

const PAYLOADS = [
  'https://evil.example',
  'http://evil.example/',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  '/%09/evil.example',
  '/%5cevil.example',
  '%2f%2fevil.example',
  '/%2f%2fevil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:\\\\evil.example',
  'HTTPS://EVIL.EXAMPLE',
  'https://localhost@evil.example',
  'https://localhost:3000@evil.example/',
  '//localhost@evil.example',
  'https://evil.example#localhost',
  'https://evil.example?localhost',
  'https://evil.example\\@localhost',
  '@evil.example',
  '.evil.example',
  ':evil.example',
  '/.//evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '/\u2044evil.example',
  '//evil\u3002example',
  '/console\r\nLocation: https://evil.example',
];

/** Where a browser on our site would go; undefined when it stays. */
function leadsAway(location: string | undefined): string | undefined {
  if (location === undefined) return undefined;
  const target = new URL(location, api.url);
  return target.origin === new URL(api.url).origin ? undefined : location;
}

/** Addresses of a page that lead off this site or run something. */
function awayIn(html: string): string[] {
  const addresses = [...html.matchAll(/\s(?:href|action|formaction|src|content)="([^"]*)"/g)].map(([, address]) =>
    address.replace(/&amp;/g, '&').replace(/&#x27;/g, "'"),
  );
  return addresses
    .filter((address) => /evil|script:|data:text|vbscript/i.test(address))
    .filter((address) => {
      try {
        return leadsAway(address) !== undefined;
      } catch {
        return false;
      }
    });
}

it('has forty ways to try, and sees it when one works', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(40);
  expect(PAYLOADS.slice(0, 6).map(leadsAway)).toEqual(PAYLOADS.slice(0, 6));
  expect(awayIn('<a href="//evil.example">x</a> <form action="javascript:alert(1)">')).toHaveLength(2);
  expect(leadsAway('/console?next=//evil.example')).toBeUndefined();
});

it.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))(
  'signing in with the wish to go on to %s stays here',
  async (_, payload) => {
    const email = `redirect-${PAYLOADS.indexOf(payload)}@wsis.example`;
    await api.app.get(AccountService).findOrAdd(api.database.manager, email);
    const form = await api.anyone.get(`/${edition.code}/en/sign-in`).query({ next: payload });
    expect(awayIn(form.text)).toEqual([]);

    const asked = await api.anyone.post(`/${edition.code}/en/sign-in`).type('form').send({ email, next: payload });
    expect(awayIn(asked.text)).toEqual([]);
    await answerWishes(api.app);

    const [letter] = await api.database.query(
      `select secrets ->> 'link' as link from letter where to_address = $1 and kind = 'identity.sign-in'`,
      [email],
    );
    if (!letter) return expect(asked.status).toBe(400);
    const token = new URL(letter.link, api.url).searchParams.get('token');
    const used = await supertest(api.url)
      .post(`/${edition.code}/en/sign-in/link`)
      .type('form')
      .redirects(0)
      .send({ token });
    expect([used.status, used.headers.location]).toEqual([303, `/${edition.code}/en/me`]);
    expect(used.headers['set-cookie']).toHaveLength(1);
  },
);

it('goes on to a page of ours, so that the wish is heard at all', async () => {
  const { id } = await api.app.get(AccountService).findOrAdd(api.database.manager, 'heard@wsis.example');
  const link = await api.app.get(SignInService).linkFor(id, edition, 'en', '/console/forum27?q=a', api.clock.now());
  const token = new URL(link, api.url).searchParams.get('token');

  const used = await supertest(api.url)
    .post(`/${edition.code}/en/sign-in/link`)
    .type('form')
    .redirects(0)
    .send({ token });

  expect(used.headers.location).toBe('/console/forum27?q=a');
});

it('no page and no form leads away by any of its fields, also none that it does not know', async () => {
  const names = ['next', 'from', 'url', 'to', 'return', 'returnTo', 'redirect', 'continue', 'back', 'goto'];
  const away: unknown[] = [];
  const pages = routeShapes(api.app).filter(({ route }) => !route.includes('/api/'));
  for (const { route, query, body } of pages) {
    const [method, pattern] = route.split(' ');
    const path = pattern
      .replace(':edition', edition.code)
      .replace(':lang', 'en')
      .replace(/:id\b/g, '00000000-0000-4000-8000-000000000000')
      .replace(/:\w+/g, 'ABC234')
      .replace('*', 'x');
    const shape = method === 'GET' ? query : body;
    const fields = [...new Set([...names, ...(shape ? scalarsOf(shape) : [])])];
    for (const payload of PAYLOADS) {
      const values = new URLSearchParams(fields.map((field) => [field, payload])).toString();
      const sent = method === 'GET' ? { method, target: `${path}?${values}` } : { method, target: path, body: values };
      const answer = await rawRequest(api.url, {
        ...sent,
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      });
      const found = [leadsAway(answer.headers.location as string | undefined), ...awayIn(answer.body)].filter(Boolean);
      if (found.length > 0 || answer.status >= 500) away.push([route, payload, answer.status, found]);
    }
  }

  expect(pages.length).toBeGreaterThan(100);
  expect(away).toEqual([]);
});

it('who is not signed in is led to sign in, and from there to nowhere else, however the page was asked for', async () => {
  const targets = [
    `//evil.example/${edition.code}/en/me`,
    `/${edition.code}/en/me?next=//evil.example`,
    `${api.url}//evil.example/../${edition.code}/en/me`,
    `/${edition.code}/en/me//evil.example`,
    `/${edition.code}/en/me?x=\\\\evil.example`,
  ];
  for (const target of targets) {
    const answer = await rawRequest(api.url, { method: 'GET', target, headers: { accept: 'text/html' } });
    expect([target, leadsAway(answer.headers.location as string | undefined)]).toEqual([target, undefined]);
    expect([target, awayIn(answer.body)]).toEqual([target, []]);
  }
});
