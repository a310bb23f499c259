// npm run bench: what the API costs beside the least that it could cost, in the same run. Prints a table and writes a file.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { boardCosts } from './board.mjs';
import { deskCosts } from './desk.mjs';
import { bringPeople, doorRequests, doorService } from './door.mjs';
import { feedCosts } from './feed.mjs';
import { letterCosts } from './letters.mjs';
import { aBenchForum, aFloor, transactionsOf } from './forum.mjs';
import { sideBySide } from './measure.mjs';
import { privateFeedCosts } from './private-feeds.mjs';
import { printTable } from './table.mjs';

const ROUNDS = Number(process.argv[2] ?? 5) || 5;
/** `npm run bench -- --board`: only that part, in a minute. */
const ONLY_BOARD = process.argv.includes('--board');
/** `npm run bench -- --private`: private feeds and letters alone. */
const ONLY_PRIVATE = process.argv.includes('--private');
const forum = await aBenchForum();
const { code } = forum.edition;
const br = { headers: { 'accept-encoding': 'br' } };
const paths = {
  page: `/${code}/en/agenda`,
  json: `/api/v1/editions/${code}/sessions`,
  feed: `/${code}/feeds/programme.ics`,
};

const results = [];
let feed = {};
let desk;
let board;
let letters;
try {
  if (!ONLY_PRIVATE) board = await boardCosts(forum);
  if (ONLY_PRIVATE) await feedsAndLetters();
  else if (!ONLY_BOARD) await everythingElse();
} finally {
  await forum.stop();
}

async function feedsAndLetters() {
  results.push(await privateFeedCosts(forum, ROUNDS));
  letters = await letterCosts(forum, ROUNDS);
}

async function everythingElse() {
  const floor = await aFloor(
    forum,
    Object.values(paths).map((path) => ({ path, ...br })),
  );
  const compare = (name, goal, request) =>
    sideBySide({ name, goal, rounds: ROUNDS, floor: [floor, request], candidate: [forum.api, request] });

  const get = (path) => ({ path, status: 200, options: br });
  results.push(await compare('agenda page, 200', 0.8, get(paths.page)));
  results.push(await compare('agenda JSON, 200', 0.8, get(paths.json)));
  results.push(await compare('programme feed, 300 sessions, 200', 0.8, get(paths.feed)));
  for (const [name, path] of Object.entries(paths)) {
    const { headers } = await fetch(forum.api.url + path, br);
    const before = await transactionsOf(forum.databaseUrl);
    const options = { headers: { ...br.headers, 'if-none-match': headers.get('etag') } };
    const result = await compare(`${name}, 304`, 0.6, { path, status: 304, options });
    results.push({ ...result, transactions: (await transactionsOf(forum.databaseUrl)) - before });
  }

  desk = await deskCosts(forum); // before the burst of registrations makes them more

  const application = () =>
    JSON.stringify({
      email: `${randomUUID()}@bench.example`,
      givenName: 'Adaeze',
      familyName: 'Okwundu',
      organization: 'Open Networks Association',
      country: 'NG',
      stakeholderType: 'CS',
      mode: 'on-site',
      language: 'en',
    });
  const register = {
    path: `/api/v1/editions/${code}/registrations`,
    status: 202,
    options: {
      method: 'POST',
      requests: [
        {
          setupRequest: (request) => ({
            ...request,
            headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
            body: application(),
          }),
        },
      ],
    },
  };
  results.push(await compare('registration, POST', 0.4, register));
  const people = await bringPeople(forum.databaseUrl, forum.edition.id);
  const door = await doorRequests(forum, people);
  results.push(await compare('door, look-up by code, POST', 0.4, door.lookUp));
  results.push(await compare('door, admit, POST', 0.4, door.admit));
  floor.stop();
  results.push(...(await doorService(forum.databaseUrl, forum.edition.id, people, ROUNDS)));
  feed = await feedCosts(forum.databaseUrl, forum.edition);
  await feedsAndLetters(); // last, since ten thousand people more would change the others
}

const report = {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  rounds: ROUNDS,
  results,
  feed,
  desk,
  board,
  letters,
};
mkdirSync('bench-results', { recursive: true });
const file = `bench-results/${report.at.replaceAll(':', '-')}.json`;
writeFileSync(file, JSON.stringify(report, null, 2));
printTable(report);
console.log(`\nWritten to ${file}`);
