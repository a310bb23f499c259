// Ten thousand calendars that follow a private feed each: nine polls in ten find nothing new. The floor makes the one look-up that it takes.
import { randomBytes, createHash } from 'node:crypto';
import { aFloor } from './forum.mjs';
import { sideBySide } from './measure.mjs';
import pg from 'pg';

const FEEDS = 10_000;
/** Each reads from the beginning again now and then; so many in ten have what they ask for. */
const UNCHANGED = 9;
const GOAL = 0.4;

export async function privateFeedCosts(forum, rounds) {
  const tokens = await makeFeeds(forum, FEEDS);
  const paths = tokens.map((token) => `/feeds/people/${token}.ics`);
  const floor = await aFloor(forum, [{ path: paths[0] }]);
  try {
    const etags = await readAll(forum, paths);
    const requests = paths.map((path, at) => ({
      path,
      method: 'GET',
      headers: at % 10 < UNCHANGED ? { 'if-none-match': etags[at] } : {},
    }));
    const request = { path: '', status: [200, 304], options: { requests } };
    const name = `${FEEDS} private feeds, ${UNCHANGED} of 10 unchanged`;
    const result = await sideBySide({
      name,
      goal: GOAL,
      rounds,
      floor: [floor, request],
      candidate: [forum.api, request],
    });
    return { ...result, feeds: FEEDS };
  } finally {
    floor.stop();
  }
}

/** Speakers with three sessions each and an address of their own, in a few statements. */
async function makeFeeds({ databaseUrl, edition }, count) {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(
    `insert into person (given_name, family_name) select 'Feed', n::text from generate_series(1, $1) n returning id`,
    [count],
  );
  const people = rows.map(({ id }) => id);
  await client.query(
    `insert into calendar_address (person_id, edition_id, token_hash, language, created_at)
     select person, $1, hash, 'en', now() from unnest($2::uuid[], $3::bytea[]) as row (person, hash)`,
    [edition.id, people, hashes],
  );
  await client.query(
    `update calendar_entry e set tags = e.tags || its.tags
     from (select subject_id, (row_number() over (order by subject_id) - 1)::int as place, count(*) over ()::int as all_of_them
           from calendar_entry where edition_id = $1) placed
     join lateral (select array_agg('person:' || id) as tags from unnest($2::uuid[]) with ordinality as p (id, n)
       where placed.place in ((n % all_of_them)::int, ((n * 7 + 1) % all_of_them)::int, ((n * 13 + 2) % all_of_them)::int)) its on true
     where e.subject_id = placed.subject_id and its.tags is not null`,
    [edition.id, people],
  );
  await client.query('analyze calendar_address, calendar_entry');
  await client.end();
  return tokens;
}

async function readAll({ api }, paths) {
  const etags = [];
  for (let at = 0; at < paths.length; at += 50) {
    const answers = await Promise.all(paths.slice(at, at + 50).map((path) => fetch(api.url + path)));
    for (const answer of answers) {
      if (answer.status !== 200) throw new Error(`a private feed answered ${answer.status}`);
      await answer.arrayBuffer();
      etags.push(answer.headers.get('etag'));
    }
  }
  return etags;
}
