import { inTransaction } from '@app/database';
import { createEdition } from '@app/edition';
import { AccountService, SignInService, systemActor } from '@app/identity';
import { policy } from '../../../apps/api/src/access/policy.js';
import { anApi, type TestApi } from '../../support/api.js';
import { rawRequest } from '../../support/raw-request.js';

/** A request as the policy table means it, and somebody's cookie. */
interface Asked {
  method: string;
  path: string;
  cookie?: string;
}

let api: TestApi;
let participant: string;
let secretary: string;

beforeAll(async () => {
  api = await anApi();
  const draft = {
    code: 'here27',
    name: 'Here 2027',
    startsOn: '2027-07-05',
    endsOn: '2027-07-09',
    timeZone: 'Europe/Zurich',
  };
  const edition = await inTransaction(api.database, (tx) =>
    createEdition(tx, draft as never, systemActor('test'), new Date()),
  );
  participant = await cookieOf('participant@wsis.example');
  await api.signedIn('secretary@wsis.example', [[edition.id, 'secretariat']]);
  secretary = await cookieOf('secretary@wsis.example');
});
afterAll(() => api.close());

async function cookieOf(email: string): Promise<string> {
  const { id } = await api.app.get(AccountService).findOrAdd(api.database.manager, email);
  const signIn = api.app.get(SignInService);
  const link = await signIn.linkFor(id, { code: 'any' }, 'en', undefined, api.clock.now());
  const token = new URL(link, api.url).searchParams.get('token')!;
  return `forum=${(await signIn.signIn(token, 'test', api.clock.now())).sessionToken}`;
}

const routes = Object.entries(policy).map(([route, rule]) => {
  const [method, pattern] = route.split(' ');
  const path = pattern
    .replace(':edition', 'here27')
    .replace(':lang', 'en')
    .replace(/:id\b|:\w+Id\b/g, '00000000-0000-4000-8000-000000000000')
    .replace(/:\w+/g, 'ABC234')
    .replace('*', 'x');
  return { route, method, path, isRestricted: rule !== 'anyone' && rule !== 'link' };
});
const restricted = routes.filter(({ isRestricted }) => isRestricted);
/** Asked by somebody who is signed in, they would make a stranger of whoever asks the others at the same time. */
const ENDS_THE_SESSION = ['DELETE /api/v1/me/session', 'POST /:edition/:lang/sign-out'];
const harmless = restricted.filter(({ route }) => !ENDS_THE_SESSION.includes(route));

const DOOR_SAYS = ['common.not-signed-in', 'common.role-missing', 'common.nothing-here', 'common.refused-at-the-door'];

/** What the door says; whoever it does not refuse is passed on, whatever the room answers then. */
async function decision({ method, path, cookie }: Asked, extra: Record<string, string> = {}): Promise<string> {
  const headers = { accept: 'application/json', ...(cookie && { cookie }), ...extra };
  const answer = await rawRequest(api.url, { method, target: path, headers });
  if (answer.status >= 500) throw new Error(`${method} ${path} answered ${answer.status}`);
  const isProblem = String(answer.headers['content-type']).includes('problem+json');
  const code = isProblem ? (JSON.parse(answer.body) as { code: string }).code : '';
  return DOOR_SAYS.includes(code) ? code : 'passed';
}

const SPELLINGS: Record<string, (path: string) => string> = {
  'a second slash in front': (path) => `/${path}`,
  'a second slash inside': (path) => path.replace(/\/(?=[^/]+$)/, '//'),
  'a slash at the end': (path) => `${path}/`,
  'an encoded dot as a step': (path) => path.replace(/\/(?=[^/]+$)/, '/%2e/'),
  'an encoded step back': (path) => path.replace(/\/(?=[^/]+$)/, '/x/%2e%2e/'),
  'a dot as a step': (path) => path.replace(/\/(?=[^/]+$)/, '/./'),
  'capital letters': (path) => path.toUpperCase(),
  'an encoded letter': (path) => path.replace(/[a-z](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  'an encoded slash': (path) => path.replace(/\/(?=[^/]+$)/, '%2f'),
  'a parameter of the path': (path) => `${path};a=b`,
  'a question behind it': (path) => `${path}?x=/../`,
  'a whole address as target': (path) => `${api.url}${path}`,
};

/** Restricted routes that the plain address refuses to somebody and this spelling does not. */
async function openings(spelling: (path: string) => string, cookie?: string, mayKnock = cookie): Promise<string[]> {
  const found = await Promise.all(
    (cookie ? harmless : restricted).map(async ({ method, path }) => {
      if ((await decision({ method, path, cookie })) === 'passed') return [];
      const spelt = { method, path: spelling(path), cookie: mayKnock };
      return (await decision(spelt)) === 'passed' ? [`${method} ${spelt.path}`] : [];
    }),
  );
  return found.flat();
}

describe('another way to write an address (S-08)', () => {
  it.each(Object.entries(SPELLINGS))('opens no route of the table to anybody: %s', async (_, spelling) => {
    expect(await openings(spelling)).toEqual([]);
    expect(await openings(spelling, participant)).toEqual([]);
  });

  it('would be noticed if it did (the comparison sees whoever comes in)', async () => {
    const seen = await openings((path) => path, participant, secretary);

    expect(seen.length).toBeGreaterThan(150);
  });
});

describe('HEAD', () => {
  it('is decided as GET is, on every route of the table', async () => {
    const reads = routes.filter(({ method }) => method === 'GET');
    const statusOf = async (method: string, path: string, cookie?: string) =>
      (await rawRequest(api.url, { method, target: path, headers: { accept: 'text/html', ...(cookie && { cookie }) } }))
        .status;
    const differing: string[] = [];
    for (const { path } of reads)
      for (const cookie of [undefined, participant, secretary]) {
        const [get, head] = [await statusOf('GET', path, cookie), await statusOf('HEAD', path, cookie)];
        if (get !== head) differing.push(`${path}: GET ${get}, HEAD ${head}`);
      }

    expect(differing).toEqual([]);
  });
});

describe('a method written elsewhere than in the request line', () => {
  it.each(['GET', 'POST'])('does not count for a %s, on any route of the table', async (sent) => {
    const differing: string[] = [];
    for (const { method, path } of harmless) {
      const override = { 'x-http-method-override': method, 'x-http-method': method, 'x-method-override': method };
      for (const cookie of [undefined, participant]) {
        const plain = await decision({ method: sent, path, cookie });
        const overridden = await decision({ method: sent, path: `${path}?_method=${method}`, cookie }, override);
        if (plain !== overridden) differing.push(`${sent} as ${method} ${path}: ${plain}, then ${overridden}`);
      }
    }

    expect(differing).toEqual([]);
  });
});

describe('a whole address as target', () => {
  it('is refused when it names a foreign host, whatever the Host header says', async () => {
    const answer = await rawRequest(api.url, { method: 'GET', target: 'http://evil.example/here27/en/sign-in' });

    expect(answer.status).toBe(421);
  });
});
