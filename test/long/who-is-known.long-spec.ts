import { performance } from 'node:perf_hooks';
import { inTransaction } from '@app/database';
import { SignInService } from '@app/identity';
import { anApi, type TestApi } from '../support/api.js';
import { type Door, doors, knownPeople } from '../support/known-and-unknown.js';
import { compareSamples } from '../support/same-distribution.js';

const EACH = 200;

/** S-12: the time of an answer tells nobody whose address is known. Needs a machine that does little else. */
let api: TestApi;
let known: string[];
let all: Door[];

beforeAll(async () => {
  api = await anApi({ DATABASE_POOL: '10' });
  const people = await knownPeople(api, EACH);
  known = people.known;
  all = doors(people.edition);
}, 120_000);
afterAll(() => api.close());

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function send({ ask }: Door, email: string): Promise<void> {
  const { path, body, type } = ask(email);
  const url = api.url.replace('localhost', '127.0.0.1') + path;
  await (await fetch(url, { method: 'POST', headers: { 'content-type': type }, body, redirect: 'manual' })).text();
}

/** Known and unknown in turns, the first of each pair changing, so that whatever else happens meets both alike. */
async function compare(measure: (email: string) => Promise<number>, name: string) {
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let n = 0; n < 20; n++) await measure(`warm-${name}-${n}@people.example`);
  for (const [n, email] of known.entries()) {
    const pair = [
      ['known', email],
      ['unknown', `stranger-${name}-${n}@people.example`],
    ] as const;
    for (const [kind, address] of n % 2 ? pair : [...pair].reverse()) times[kind].push(await measure(address));
  }
  return compareSamples(times.known, times.unknown);
}

it.each([0, 1, 2, 3])(
  'at each door known and unknown addresses take the same time (%d)',
  async (at) => {
    const door = all[at];

    const { medians, p } = await compare((email) => timeOf(() => send(door, email)), `door${at}`);

    console.log(`${door.name}: medians differ by ${medians.toFixed(2)} ms, p = ${p.toFixed(3)}`);
    expect(medians).toBeLessThan(10);
    expect(p).toBeGreaterThan(0.01);
  },
  120_000,
);

it('would be seen if the door itself looked up who is known', async () => {
  const signIn = api.app.get(SignInService);
  const edition = { id: (await api.database.query('select id from edition'))[0].id, code: 'any', name: 'Any' };
  const look = (email: string) =>
    timeOf(() =>
      inTransaction(api.database, (tx) => signIn.answer(tx, { email, edition, language: 'en' }, api.clock.now())),
    );

  const { p } = await compare(look, 'control');

  expect(p).toBeLessThan(0.01);
}, 120_000);
