// What the console costs with fifty thousand registrations: latencies as its officers meet them, four at a time.
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;
const ASKED = 80;
const AT_ONCE = 4;

/** Grows the edition, signs an officer in and asks. Gives p50 and p95 in ms per question, and the seconds of the whole list as CSV. */
export async function deskCosts(forum, registrations = 50_000) {
  const grownIn = await grow(forum, registrations);
  const headers = { cookie: `forum=${await signIn(forum)}` };
  const root = `/api/v1/editions/${forum.edition.code}`;
  const questions = {
    'desk, first page': `${root}/registrations?limit=50`,
    'desk, to decide': `${root}/registrations?limit=50&queue=to-decide`,
    'desk, line for a seat': `${root}/registrations?limit=50&queue=waiting`,
    'desk, by country': `${root}/registrations?limit=50&country=KE`,
    'desk, by region and kind': `${root}/registrations?limit=50&region=itu:AFR&stakeholderType=CS`,
    'search, Latin': `${root}/registrations?limit=50&q=okwundu`,
    'search, three letters': `${root}/registrations?limit=50&q=ama`,
    'search, Arabic': `${root}/registrations?limit=50&q=${encodeURIComponent('طارق')}`,
    'search, Chinese': `${root}/registrations?limit=50&q=${encodeURIComponent('王')}`,
    'search, nothing': `${root}/registrations?limit=50&q=xyzzyq`,
    numbers: `${root}/reports/registrations`,
    'queues and ages': `${root}/reports/waiting`,
  };
  const results = [];
  for (const [name, path] of Object.entries(questions)) results.push({ name, ...(await ask(forum, path, headers)) });
  return { registrations, grownIn, results, csv: await wholeList(forum, `${root}/reports/registrations.csv`, headers) };
}

async function grow({ databaseUrl, edition }, registrations) {
  const { readConfig } = await import(dist('libs/config/src/index.js'));
  const { withRoomsAt } = await import(dist('apps/cli/src/with-rooms.js'));
  const { growRegistrations } = await import(dist('apps/cli/src/demonstration/grow-registrations.js'));
  const { DataSource } = await import('typeorm');
  const began = performance.now();
  await withRoomsAt(databaseUrl, readConfig({ DATABASE_URL: databaseUrl }), (app) =>
    growRegistrations(app.get(DataSource), edition, registrations, new Date()),
  );
  return (performance.now() - began) / 1000;
}

/** A session token of the edition's secretariat. */
export async function signIn({ databaseUrl, edition }) {
  const token = randomBytes(32).toString('base64url');
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(
    `insert into signed_in_session (account_id, token_hash, expires_at)
     select account_id, $1, now() + interval '1 hour' from role_assignment
     where edition_id = $2 and role = 'secretariat' limit 1`,
    [createHash('sha256').update(token).digest(), edition.id],
  );
  await client.end();
  return token;
}

async function ask({ api }, path, headers) {
  const times = [];
  let rows = 0;
  const one = async () => {
    const began = performance.now();
    const answer = await fetch(api.url + path, { headers });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(body)}`);
    times.push(performance.now() - began);
    rows = body.registrations?.length ?? Object.keys(body.by ?? {}).length;
  };
  await one();
  times.length = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let asked = 0; asked < ASKED / AT_ONCE; asked++) await one();
    }),
  );
  times.sort((a, b) => a - b);
  return { rows, p50: times[Math.floor(times.length * 0.5)], p95: times[Math.floor(times.length * 0.95)] };
}

async function wholeList({ api, databaseUrl }, path, headers) {
  const began = performance.now();
  const answer = await fetch(api.url + path, { headers });
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.length;
  const seconds = (performance.now() - began) / 1000;
  return { seconds, megabytes: bytes / 1e6, floorSeconds: await copyOut(databaseUrl) };
}

/** The floor: PostgreSQL makes the same columns into CSV by itself and sends nothing. */
async function copyOut(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const began = performance.now();
  await client.query(
    `select count(*), sum(length(row_to_json(r)::text)) from (select number, status, mode, category, given_name, family_name, email,
       organization, country, stakeholder_type, language, submitted_at, proven_at, decided_at, decided_by from registration) r`,
  );
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return seconds;
}
