import { setTimeout as pause } from 'node:timers/promises';
import { growRegistrations } from '../../apps/cli/src/demonstration/grow-registrations.js';
import { applicants } from '../support/applicants.js';
import { noteFigures } from '../support/figures.js';
import { aForumOfProcesses, type ForumOfProcesses, onPostgres } from '../support/forum-of-processes.js';
import { brokenInvariants } from '../support/invariants.js';
import { staffSession } from '../support/staff-session.js';

const ROWS = 50_000;
const APPLICANTS = 1_000;
const MONITORING = 'a-token-of-the-monitoring';
const MIB = 2 ** 20;

let forum: ForumOfProcesses;
afterAll(() => forum.close());

/** The largest memory of the API process that was seen until `over`. */
async function mostMemory(over: () => boolean): Promise<number> {
  let most = 0;
  for (; !over(); await pause(100)) {
    const answer = await fetch(`${forum.urls[0]}/metrics`, { headers: { authorization: `Bearer ${MONITORING}` } });
    most = Math.max(most, Number(/^process_resident_memory_bytes (\d+)$/m.exec(await answer.text())![1]));
  }
  return most / MIB;
}

/** Lines of the CSV, read by a slow reader: a pause after each piece. */
async function slowlyRead(headers: Record<string, string>): Promise<number> {
  const path = `${forum.urls[0]}/api/v1/editions/${forum.edition.code}/reports/registrations.csv`;
  const answer = await fetch(path, { headers });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  let lines = 0;
  for await (const piece of answer.body!) {
    for (const byte of piece as Uint8Array) if (byte === 10) lines += 1;
    await pause(5);
  }
  return lines;
}

it('fifty thousand rows leave as CSV to a slow reader while a thousand people apply: nobody is turned away, memory stays small (L-11)', async () => {
  forum = await aForumOfProcesses({ backend: onPostgres, seats: 500, monitoringToken: MONITORING });
  await growRegistrations(forum.database, { ...forum.edition, isDemonstration: true }, ROWS, new Date());
  const officer = await staffSession(forum.database, forum.edition.id, 'accreditation-officer');
  const people = { urls: forum.urls, edition: forum.edition.code, clients: 50, count: APPLICANTS };

  const quiet = await applicants(people);
  let over = false;
  const memory = mostMemory(() => over);
  const exported = slowlyRead(officer);
  const loud = await applicants({ ...people, first: APPLICANTS });
  const lines = await exported;
  over = true;
  const mebibytes = Math.round(await memory);
  noteFigures('L-11', {
    quiet: quiet.waited,
    besideTheExport: loud.waited,
    p95Ratio: Math.round((loud.waited.p95 / quiet.waited.p95) * 100) / 100,
    mebibytes,
  });

  expect([quiet.met, loud.met]).toEqual([{ 202: APPLICANTS }, { 202: APPLICANTS }]);
  expect(lines).toBeGreaterThan(ROWS + APPLICANTS);
  expect(mebibytes).toBeLessThan(512);
  expect((await brokenInvariants(forum.database)).filter((broken) => !/^who (applied|was)/.test(broken))).toEqual([]);
}, 600_000);
