import { readFileSync } from 'node:fs';
import type { Edition } from '@app/edition';
import { ROLES } from '@app/identity';
import { CLIENT_LIMITS } from '../../../apps/api/src/access/client-limits.js';
import { aFocalPoint, aRequestIn } from '../../factories/delegation.js';
import { anEdition } from '../../factories/edition.js';
import { aRegistrationOffice } from '../../factories/registration.js';
import { anApi, type TestApi } from '../../support/api.js';
import { answerWishes } from '../../support/answer-wishes.js';
import { type Door, doors, knownPeople } from '../../support/known-and-unknown.js';

const EACH = 200;

/** S-12: nobody learns from an answer whose address is known. How long answers take is measured by `npm run test:long`. */
let api: TestApi;
let known: string[];
let all: Door[];
let edition: Edition;

beforeAll(async () => {
  api = await anApi({ DATABASE_POOL: '10' });
  const people = await knownPeople(api, EACH);
  known = people.known;
  edition = people.edition;
  all = doors(edition);
}, 120_000);
afterAll(() => api.close());

/** What a stranger sees, without what they typed and what differs with every request. */
async function seen({ ask }: Door, email: string): Promise<string> {
  const { path, body, type } = ask(email);
  const answer = await fetch(api.url.replace('localhost', '127.0.0.1') + path, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'text/html,application/json' },
    body,
    redirect: 'manual',
  });
  const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'content-length');
  return JSON.stringify([answer.status, headers, (await answer.text()).replaceAll(email, '…')]);
}

it.each([0, 1, 2, 3])(
  'every address has the same answer at each door (%d)',
  async (at) => {
    const answers = new Map<string, number>();

    for (let from = 0; from < EACH; from += 20) {
      const pairs = known
        .slice(from, from + 20)
        .map((email, n) => [email, `stranger-${at}-${from + n}@people.example`]);
      for (const answer of await Promise.all(pairs.flat().map((address) => seen(all[at], address)))) {
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    }

    expect([...answers.values()]).toEqual([2 * EACH]);
  },
  60_000,
);

it('and yet each known one got its letters, and no stranger more than the one that asks to prove', async () => {
  await answerWishes(api.app);

  const rows = await api.database.query(
    `select kind, to_address like 'stranger%' as stranger, count(*)::int as letters, count(distinct to_address)::int as people
     from letter where kind in ('identity.sign-in','registration.link','registration.known') or to_address like 'stranger%'
     group by 1, 2 order by 1, 2`,
  );

  expect(rows).toEqual([
    { kind: 'identity.sign-in', stranger: false, letters: EACH, people: EACH },
    { kind: 'registration.acknowledgement', stranger: true, letters: 2 * EACH, people: 2 * EACH },
    { kind: 'registration.known', stranger: false, letters: 2 * EACH, people: EACH },
    { kind: 'registration.link', stranger: false, letters: EACH, people: EACH },
  ]);
  expect(await api.database.query(`select count(*)::int as wishes from link_wish`)).toEqual([{ wishes: 0 }]);
}, 60_000);

it.each([
  ['a stranger', async () => api.anyone, 401],
  ['a participant', () => api.signedIn('curious@people.example'), 404],
] as const)('a search from a to z by %s finds nobody (S-05)', async (_, somebody, no) => {
  const who = await somebody();
  const look = async (path: string) => {
    const { status, text } = await who.get(path);
    expect(text).not.toMatch(/@people\.example|Mountain Connectivity/);
    return status;
  };
  const { code } = edition;
  const statuses = { public: new Set<number>(), desks: new Set<number>() };

  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    for (const path of [`agenda?q=${letter}`, `participants?q=${letter}`])
      statuses.public.add(await look(`/${code}/en/${path}`));
    for (const desk of ['registrations', 'people', 'protocol-people', 'registration-invitations'])
      statuses.desks.add(await look(`/api/v1/editions/${code}/${desk}?q=${letter}`));
  }

  expect(statuses).toEqual({ public: new Set([200]), desks: new Set([no]) });
});

describe('a search from a to z by those who may search a part (S-05)', () => {
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
  const OTHERS = /@people\.example|Mountain Connectivity|Wanjiru/;
  /** Every search of the API that has its words in the address. */
  const searches = () => {
    const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
      paths: Record<string, { get?: { parameters?: Array<{ name: string }> } }>;
    };
    return Object.entries(paths)
      .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'q'))
      .map(([path]) => path);
  };
  let other: Edition;

  beforeAll(async () => {
    other = await anEdition(api.database);
  });

  it.each(ROLES)('by %s of another edition finds nobody, there and here', async (role) => {
    const who = await api.signedIn(`${role}@other.example`, [[other.id, role]]);
    const paths = searches().map((path) => path.replace('{kind}/{language}', 'registration.confirmation/en'));
    const own = new Set<number>();
    expect(paths.length).toBeGreaterThan(6);

    const looks = [
      ...[...LETTERS].map((q, n) => [q, paths[n % paths.length]]),
      ...['people.example', 'wanjiru', 'Mountain'].flatMap((q) => paths.map((path) => [q, path])),
    ];
    for (const [q, path] of looks) {
      const there = await who.get(path.replace('{edition}', edition.code)).query({ q });
      const here = await who.get(path.replace('{edition}', other.code)).query({ q });
      expect([q, path, there.status]).toEqual([q, path, 404]);
      own.add(here.status);
      expect(there.text + here.text).not.toMatch(OTHERS);
    }
    const mayLookUp = ['secretariat', 'check-in-officer'].includes(role);
    for (const [{ code }, status] of [
      [edition, 404],
      [other, mayLookUp ? 200 : 403],
    ] as const) {
      const found = await who.post(`/api/v1/editions/${code}/door/look-ups`).send({ q: 'wanjiru' }).expect(status);
      expect(found.text).not.toMatch(OTHERS);
    }
    expect([...own].filter((status) => ![200, 403].includes(status))).toEqual([]);
  });

  it('by a door officer shows what a door may see, at most twenty at a time, and spells out no address', async () => {
    const officer = await api.signedIn('door@staff.example', [[edition.id, 'check-in-officer']]);
    const find = async (q: string) =>
      (await officer.post(`/api/v1/editions/${edition.code}/door/look-ups`).send({ q }).expect(200)).body
        .people as object[];
    const shown = new Set<string>();

    for (const letter of LETTERS) {
      const people = await find(letter);
      expect(people.length).toBeLessThanOrEqual(20);
      for (const field of people.flatMap(Object.keys)) shown.add(field);
      expect(JSON.stringify(people)).not.toContain('@');
    }

    expect([...shown].sort()).toEqual([
      'badge', 'category', 'checkIn', 'country', 'id', 'mode', 'name', 'nameInOwnScript', 'number', 'organization', 'status', 'verdict',
    ]); // prettier-ignore
    const [address] = known;
    for (const part of ['people.example', 'applicant', '@', address.slice(0, -1), address.slice(1)])
      expect([part, await find(part)]).toEqual([part, []]);
    expect(await find(address.toUpperCase())).toHaveLength(1);
    for (const path of searches())
      await officer.get(path.replace('{edition}', edition.code)).query({ q: 'a' }).expect(403);
  });

  it('by an editor or a protocol officer spells out no address either', async () => {
    const [address] = known;
    const of = { people: 'programme-editor', 'protocol-people': 'protocol-officer' };
    for (const [desk, role] of Object.entries(of)) {
      const who = await api.signedIn(`${role}@staff.example`, [[edition.id, role]]);
      const find = async (q: string) =>
        (await who.get(`/api/v1/editions/${edition.code}/${desk}`).query({ q }).expect(200)).body.people.length;

      expect(await find('wanjiru')).toBe(20);
      for (const part of ['people.example', 'applicant', address.slice(0, -1)])
        expect([part, await find(part)]).toEqual([part, 0]);
      expect(await find(address)).toBe(1);
    }
  });

  it('by a focal point finds the own delegation, and nobody of another one or of none', async () => {
    const office = await aRegistrationOffice(api.databaseUrl, 2);
    const mine = await aFocalPoint(office.database, edition, { country: 'PE' });
    const theirs = await aFocalPoint(office.database, edition, { country: 'TO' });
    const own = await aRequestIn(office, edition, { country: 'PE', givenName: 'Killa' });
    const foreign = await aRequestIn(office, edition, { country: 'TO', givenName: 'Sione' });
    await office.database.destroy();
    const [{ email }] = await api.database.query(`select email from account where id = $1`, [mine.mandate.accountId]);
    const who = await api.signedIn(email);
    const at = (delegation: { id: string }) => `/${edition.code}/en/delegations/${delegation.id}`;
    const [{ id: stranger }] = await api.database.query(`select id from registration where email = $1`, [known[0]]);

    const page = await who.get(at(mine.delegation)).expect(200);
    for (const q of LETTERS) {
      for (const path of searches()) await who.get(path.replace('{edition}', edition.code)).query({ q }).expect(404);
      expect((await who.get(at(mine.delegation)).query({ q })).text).not.toMatch(/Sione|Wanjiru/);
    }

    expect(page.text).toContain('Killa');
    await who.get(`${at(mine.delegation)}/members/${own.id}`).expect(200);
    for (const path of [at(theirs.delegation), `${at(theirs.delegation)}/members.csv`]) await who.get(path).expect(404);
    for (const id of [foreign.id, stranger])
      for (const delegation of [mine.delegation, theirs.delegation]) {
        const found = await who.get(`${at(delegation)}/members/${id}`).expect(404);
        expect(found.text).not.toMatch(/Sione|Wanjiru/);
      }
  });

  it('ends in 429 at the door, by words as by sequential numbers, for that account; scanned codes are always answered', async () => {
    const strict = await anApi({ CLIENT_LIMITS: '0.02' });
    const { id, code } = await anEdition(strict.database);
    const [officer, colleague] = await Promise.all(
      ['one', 'two'].map((name) => strict.signedIn(`${name}@staff.example`, [[id, 'check-in-officer']])),
    );
    const find = async (who: typeof officer, q: string) =>
      (await who.post(`/api/v1/editions/${code}/door/look-ups`).send({ q })).status;
    const most = CLIENT_LIMITS['door-searches'].most * 0.02;
    const found: number[] = [];

    for (let n = 0; n < most + 2; n++) found.push(await find(officer, n % 2 ? 'ab' : `WF27-${10_000 + n}`));
    const others = [await find(officer, '2'.repeat(22)), await find(colleague, 'ab')];

    await strict.close();
    expect([found, others]).toEqual([
      [...Array(most).fill(200), 429, 429],
      [200, 200],
    ]);
  });
});
