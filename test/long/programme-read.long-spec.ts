import autocannon from 'autocannon';
import { dataSourceFor } from '@app/database';
import { EDITION_ENTITIES } from '@app/edition';
import { Person } from '@app/people';
import { PROGRAMME_ENTITIES } from '@app/programme';
import { aRoom } from '../factories/edition.js';
import { aFullProgramme } from '../factories/three-hundred.js';
import { noteFigures } from '../support/figures.js';
import { aForumOfProcesses, type ForumOfProcesses, onPostgres } from '../support/forum-of-processes.js';

const CONNECTIONS = 200;
const SECONDS = 60;

let forum: ForumOfProcesses;
afterAll(() => forum.close());

it('two hundred readers of a programme of 300 sessions for a minute: everybody gets it whole, nothing fails (L-10)', async () => {
  forum = await aForumOfProcesses({ backend: onPostgres, seats: 10 });
  const entities = [...EDITION_ENTITIES, ...PROGRAMME_ENTITIES, Person];
  const database = await dataSourceFor(forum.databaseUrl, { entities }).initialize();
  await aRoom(database, forum.edition, { code: 'H', name: 'Room H' });
  await aFullProgramme(database, forum.edition, 'H', 300);
  await database.destroy();
  const { code, startsOn } = forum.edition;
  const paths = [
    `/api/v1/editions/${code}/sessions`,
    `/${code}/en/agenda/${startsOn}`,
    `/${code}/ar/agenda/${startsOn}`,
    `/${code}/feeds/programme.ics`,
  ];
  const { sessions } = (await (await fetch(forum.urls[0] + paths[0])).json()) as { sessions: unknown[] };
  expect(sessions).toHaveLength(300);

  const headers = { 'accept-encoding': 'br' };
  const result = await autocannon({
    url: forum.urls[0],
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: paths.map((path) => ({ method: 'GET' as const, path, headers })),
  });

  noteFigures('L-10', {
    perSecond: Math.round(result.requests.average),
    ...{ p50: result.latency.p50, p97_5: result.latency.p97_5, p99: result.latency.p99 },
    requests: result.requests.total,
  });
  expect({ errors: result.errors, timeouts: result.timeouts, not2xx: result.non2xx }).toEqual({
    errors: 0,
    timeouts: 0,
    not2xx: 0,
  });
  expect(result.requests.total).toBeGreaterThan(CONNECTIONS * paths.length);
}, 300_000);
