import type { Edition } from '@app/edition';
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
