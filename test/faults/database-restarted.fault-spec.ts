import { databaseRestarted } from '../support/database-restarted.js';
import { onPostgres } from '../support/forum-of-processes.js';

/** Testplan R-03 with fewer people; with more, and on Redis too, in test/long. */
const APPLICANTS = 300;

it('a database that is restarted and then killed while people apply loses nobody, no seat and no letter', async () => {
  const { applied, outcome } = await databaseRestarted({ backend: onPostgres, applicants: APPLICANTS, clients: 30 });

  expect(applied.met['503']).toBeGreaterThan(0); // the blows were felt
  expect(outcome).toEqual({
    last: { 202: APPLICANTS },
    otherAnswers: [],
    sameProcesses: true,
    letters: { waiting: 0, sending: 0, sent: APPLICANTS, failed: 0 },
    seated: APPLICANTS / 2,
    broken: [],
  });
}, 240_000);
