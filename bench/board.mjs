// What a programme editor waits for: a move on the board saved with its conflicts shown, and the check of one move by itself.
import pg from 'pg';
import { signIn } from './desk.mjs';

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).pathname;
const MOVES = 120;
const GOALS = { move: 200, check: 2 };

/** p50 and p95 in ms with the 300 sessions of the bench edition; moves go over HTTP one after the other, bring the whole board back, and ask for the sentences of what was moved. */
export async function boardCosts(forum) {
  const { sessions, rooms, size, ...moves } = await timeMoves(forum);
  const others = await timeQuestions(forum, sessions);
  return {
    sessions: sessions.length,
    rooms,
    size,
    results: [
      { name: 'a move saved with all conflicts', ...moves, goal: GOALS.move },
      ...others,
      { name: 'the check of one move, in the process', ...(await timeChecks(forum)), goal: GOALS.check },
    ],
  };
}

async function timeMoves(forum) {
  const headers = { cookie: `forum=${await signIn(forum)}`, 'content-type': 'application/json' };
  const url = `${forum.api.url}/api/v1/editions/${forum.edition.code}/board`;
  let board = await (await fetch(url, { headers })).json();
  const size = JSON.stringify(board).length;
  const homes = new Map(board.sessions.map(({ code, room }) => [code, room]));
  const times = [];
  for (let turn = 0; turn < MOVES; turn++) {
    const placed = board.sessions.filter(({ startsAt, room, isFixed }) => startsAt && room && !isFixed);
    const session = placed.find(({ code, room }) => homes.get(code) !== room) ?? placed[(turn * 37) % placed.length];
    const { code, version, startsAt, endsAt } = session;
    const home = homes.get(code);
    const room = home === session.room ? board.rooms[(turn * 7) % board.rooms.length].code : home; // there, and back again
    const body = JSON.stringify({ changes: [{ code, version, place: { room, startsAt, endsAt } }] });
    const begun = performance.now();
    const answer = await fetch(`${url}/changes`, { method: 'POST', headers, body });
    const text = await answer.text();
    const told = await fetch(`${url}/sessions/${code}/conflicts`, { headers });
    await told.arrayBuffer();
    times.push(performance.now() - begun);
    if (!answer.ok || !told.ok) throw new Error(`a move answered ${answer.status}: ${text}`);
    board = JSON.parse(text);
  }
  return { sessions: board.sessions, rooms: board.rooms.length, size, ...quantiles(times) };
}

async function timeQuestions(forum, sessions) {
  const headers = { cookie: `forum=${await signIn(forum)}` };
  const url = `${forum.api.url}/api/v1/editions/${forum.edition.code}/board`;
  const { etag } = Object.fromEntries((await fetch(url, { headers })).headers);
  const day = forum.edition.startsOn;
  const ask = async (name, pathOf, status, more = {}) => {
    const times = [];
    for (let turn = 0; turn < 40; turn++) {
      const begun = performance.now();
      const answer = await fetch(url + pathOf(sessions[(turn * 13) % sessions.length].code), {
        headers: { ...headers, ...more },
      });
      await answer.arrayBuffer();
      times.push(performance.now() - begun);
      if (answer.status !== status) throw new Error(`${name} answered ${answer.status}`);
    }
    return { name, ...quantiles(times) };
  };
  return [
    await ask('nothing new, 304', () => '', 304, { 'if-none-match': etag }),
    await ask('where it could be put down, one day', (code) => `/sessions/${code}/places?day=${day}`, 200),
    await ask('five places suggested, whole week', (code) => `/sessions/${code}/suggestions`, 200),
  ];
}

/** The pure function alone, over a picture that was read once. */
async function timeChecks({ databaseUrl, edition }) {
  const { readProgramme, conflictsOfOne } = await import(dist('libs/programme/src/index.js'));
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const reader = { query: async (sql, values) => (await client.query(sql, values)).rows };
  const { picture } = await readProgramme(reader, edition.id);
  await client.end();
  const times = [];
  for (let turn = 0; turn < 3; turn++) {
    for (const session of picture.sessions) {
      const begun = performance.now();
      conflictsOfOne(session, picture);
      times.push(performance.now() - begun);
    }
  }
  return quantiles(times.slice(picture.sessions.length));
}

function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length * 0.5)], p95: sorted[Math.floor(sorted.length * 0.95)] };
}
