import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { makeScreen, moveList, openFloor } from '@app/roundtable';
import { aRequest, aRoundTable, aWish } from '../factories/round-table.js';
import { aForum } from '../libs/roundtable/a-forum.js';
import { anApiProcess, type ApiProcess } from '../support/api-process.js';
import { noteFigures } from '../support/figures.js';
import { aFollower, type Follower } from '../support/follower.js';
import { freePort } from '../support/free-port.js';
import { eventually } from '../support/letters.js';
import { build } from '../support/own-process.js';
import { staffSession } from '../support/staff-session.js';

const CONSOLES = 3;
const SCREENS = 20;
const ACTS = 40;

let forum: Awaited<ReturnType<typeof aForum>>;
let apis: ApiProcess[] = [];
let cookie: string;
let floor: { path: string; screen: string; sessionId: string };
let version = 1;

beforeAll(async () => {
  build();
  forum = await aForum();
  const { database, edition } = forum;
  const table = await aRoundTable(database, edition);
  for (const entity of ['One', 'Two', 'Three']) await aRequest(database, table, aWish({ entity }));
  const [by, now] = [systemActor('test'), new Date()];
  const token = await inTransaction(database, async (tx) => {
    await moveList(tx, table.sessionId, 1, 'published', '', by, now);
    await moveList(tx, table.sessionId, 2, 'final', '', by, now);
    await openFloor(tx, table.sessionId, table.code, { by, now });
    return makeScreen(tx, { sessionId: table.sessionId, editionId: edition.id }, 'room', by, now);
  });
  ({ cookie } = await staffSession(database, edition.id, 'protocol-officer'));
  floor = {
    path: `/api/v1/editions/wsis2027/round-tables/${table.code}/floor`,
    screen: `/wsis2027/en/floor/${token}/events`,
    sessionId: table.sessionId,
  };
  apis = await Promise.all([anApi(), anApi()]);
}, 120_000);
afterAll(async () => {
  await Promise.all(apis.map((api) => api.stop()));
  await forum.close();
});

async function anApi(port?: number): Promise<ApiProcess> {
  return anApiProcess({
    PORT: String(port ?? (await freePort())),
    DATABASE_URL: forum.databaseUrl,
    DATABASE_POOL: '4',
  });
}

/** Presses through one of the processes; gives when. */
async function act(api: ApiProcess, wish: object): Promise<number> {
  const at = Date.now();
  const answer = await fetch(`${api.url}${floor.path}/acts`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'if-match': `"v${version}"` },
    body: JSON.stringify(wish),
  });
  expect(answer.status).toBe(200);
  ({ version } = (await answer.json()) as { version: number });
  return at;
}

const shows = ({ heard }: Follower) => heard.filter(({ event }) => event === 'floor').map((one) => one.version);
const untilTheyShow = (followers: Follower[]) =>
  eventually(
    async () => followers.map((one) => shows(one).at(-1)),
    (all) => all.every((shown) => shown === version),
  );

it('is followed by three consoles and twenty screens over two processes, whichever is pressed at', async () => {
  const followers = await Promise.all([
    ...Array.from({ length: CONSOLES }, (_, at) => aFollower(apis[at % 2].url, `${floor.path}/events`, cookie)),
    ...Array.from({ length: SCREENS }, (_, at) => aFollower(apis[at % 2].url, floor.screen)),
  ]);
  await untilTheyShow(followers);
  const pressed = new Map<number, number>();
  for (let count = 0; count < ACTS; count++) {
    const at = await act(apis[count % 2], { act: count === 0 ? 'next' : 'more-time' });
    pressed.set(version, at);
  }
  await untilTheyShow(followers);

  const waits: number[] = [];
  for (const follower of followers) {
    const shown = shows(follower);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    for (const { version: of, at } of follower.heard) if (pressed.has(of)) waits.push(at - pressed.get(of)!);
    follower.close();
  }
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.floor((waits.length - 1) * share)];
  noteFigures('floor followed by 3 consoles and 20 screens over two processes, ms from press to screen', {
    seen: waits.length,
    p50: at(0.5),
    p95: at(0.95),
    most: waits.at(-1),
  });
}, 60_000);

it('is followed on after the process of a screen was killed, and the others notice nothing', async () => {
  const port = Number(new URL(apis[0].url).port);
  const [lost, kept] = await Promise.all(apis.map(({ url }) => aFollower(url, floor.screen)));
  await apis[0].stop('SIGKILL');
  await lost.ended;
  await act(apis[1], { act: 'more-time' });
  await untilTheyShow([kept]);
  apis[0] = await anApi(port);
  const back = await aFollower(apis[0].url, floor.screen);
  await untilTheyShow([back]);
  await act(apis[1], { act: 'more-time' });
  await untilTheyShow([back, kept]);
  for (const follower of [back, kept]) follower.close();
}, 60_000);

it('is followed on after PostgreSQL dropped the connections that listen, and by who heard no notice at all', async () => {
  const followers = await Promise.all(apis.map(({ url }) => aFollower(url, floor.screen)));
  await forum.database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'forum listen'`,
  );
  await act(apis[0], { act: 'more-time' });
  await untilTheyShow(followers);

  await forum.database.query(`update floor set version = version + 1 where session_id = $1`, [floor.sessionId]);
  version++;
  await untilTheyShow(followers);
  for (const follower of followers) follower.close();
}, 60_000);

it('lets a process that is asked to stop go at once, streams and all', async () => {
  const follower = await aFollower(apis[0].url, floor.screen);
  expect(await apis[0].stop()).toBe(0);
  await follower.ended;
  apis[0] = await anApi();
}, 60_000);
