import { TAKES_SEAT, TAKES_SEAT_UNGUARDED } from '@app/signup';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aLimitedProgramme, aSignUpDatabase, signUpAll, type SignUpRun, wrongs } from '../support/session-sign-ups.js';

/** The full run of the test plan (L-12) is test/long/session-seats.long-spec.ts. */
const RUN: SignUpRun = { people: 200, wishes: 4, sessions: 8, rooms: 4, seats: 8, atOnce: 40 };
const NOTHING = { oversold: 0, overlapping: 0, miscounted: 0 };

let db: TestDatabase;
let database: DataSource;

beforeAll(async () => {
  db = await aDatabase();
  database = await aSignUpDatabase(db.url, 40);
});
afterAll(async () => {
  await database.destroy();
  await db.drop();
});

describe('two hundred people who sign up at once for sessions with eight seats each', () => {
  it('never oversell a room and never hold two at one hour; who comes too late stands in line', async () => {
    const programme = await aLimitedProgramme(database, RUN);

    const answers = await signUpAll(database, RUN, programme);

    expect(await wrongs(database, programme.edition, RUN.seats)).toEqual(NOTHING);
    expect(answers).toEqual({ seated: 64, waiting: 336, 'signup.overlaps': 400 });
  });

  /** A race needs luck: as many runs as it takes, ten at most. */
  const seen = async (what: 'oversold' | 'overlapping', unguarded: Parameters<typeof signUpAll>[3]) => {
    for (let run = 0; run < 10; run++) {
      const programme = await aLimitedProgramme(database, RUN);
      await signUpAll(database, RUN, programme, unguarded);
      if ((await wrongs(database, programme.edition, RUN.seats))[what] > 0) return true;
    }
    return false;
  };

  it('would oversell a room if a free seat were looked for first and counted later: the test sees it', async () => {
    expect(await seen('oversold', { takesSeat: TAKES_SEAT_UNGUARDED, locksPerson: true })).toBe(true);
  });

  it('would hold two at one hour if the wishes of one person did not wait for each other: the test sees it', async () => {
    expect(await seen('overlapping', { takesSeat: TAKES_SEAT, locksPerson: false })).toBe(true);
  });
});
