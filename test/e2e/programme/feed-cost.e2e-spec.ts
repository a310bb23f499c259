import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { releaseProgramme } from '@app/programme';
import { aSession } from '../../factories/session.js';
import { aFullProgramme } from '../../factories/three-hundred.js';
import { noteFigures } from '../../support/figures.js';
import { countingQueries } from '../../support/query-count.js';
import { aProgrammeApi, type ProgrammeApi } from './a-programme.js';

const SESSIONS = 300;
const READERS = 200;
/** Each reads the whole feed twice in all, at the beginning and after the release; twenty-four looks make it one in twelve. */
const LOOKS = 12;
let api: ProgrammeApi;

beforeAll(async () => {
  api = await aProgrammeApi();
  await aFullProgramme(api.database, api.edition, 'H', SESSIONS);
});
afterAll(() => api.close());

interface Seen {
  statuses: number[];
  etag: string;
  waits: number[];
}

/** A calendar program that looks again and again, and says each time what it has. */
async function look(seen: Seen): Promise<void> {
  const begun = performance.now();
  const headers: Record<string, string> = seen.etag === '' ? {} : { 'if-none-match': seen.etag };
  const answer = await fetch(`${api.url}/forum27/feeds/programme.ics`, { headers });
  await answer.arrayBuffer();
  seen.statuses.push(answer.status);
  seen.waits.push(performance.now() - begun);
  seen.etag = answer.headers.get('etag') ?? '';
}

const lookOften = async (seen: Seen) => {
  for (let turn = 0; turn < LOOKS; turn++) await look(seen);
};

it('two hundred calendars that follow 300 sessions cost nine in ten times nothing, also over a release (I-11)', async () => {
  const readers = Array.from({ length: READERS }, (): Seen => ({ statuses: [], etag: '', waits: [] }));

  const { queries: before } = await countingQueries(() => Promise.all(readers.map(lookOften)));
  const first = new Set(readers.map(({ etag }) => etag));
  await aSession(api.database, api.edition, { title: 'One more', room: 'K' });
  await inTransaction(api.database, (tx) =>
    releaseProgramme(tx, api.edition.id, { name: 'Second', acceptConflicts: true }, systemActor('test'), new Date()),
  );
  const { queries: after } = await countingQueries(() => Promise.all(readers.map(lookOften)));

  const statuses = readers.flatMap((reader) => reader.statuses);
  const unchanged = statuses.filter((status) => status === 304).length;
  const waits = readers.flatMap((reader) => reader.waits).sort((a, b) => a - b);
  noteFigures('I-11', {
    share304: Math.round((unchanged / statuses.length) * 1000) / 10,
    p95: Math.round(waits[Math.floor(waits.length * 0.95)]),
  });
  const textsRead = (queries: string[]) => queries.filter((query) => /from calendar_entry/.test(query)).length;
  expect(statuses.filter((status) => status !== 200 && status !== 304)).toEqual([]);
  expect(statuses.filter((status) => status === 200).length).toBe(2 * READERS);
  expect(unchanged / statuses.length).toBeGreaterThanOrEqual(0.9);
  expect(first.size).toBe(1);
  expect(new Set(readers.map(({ etag }) => etag)).size).toBe(1);
  expect([...first][0]).not.toBe(readers[0].etag);
  expect(textsRead(before)).toBeLessThanOrEqual(3);
  expect(textsRead(after)).toBeLessThanOrEqual(3);
});
