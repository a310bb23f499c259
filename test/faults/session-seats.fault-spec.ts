import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import { giveUp, seatFromLine, signedUpFor, signUp, TAKES_SEAT, TAKES_SEAT_UNGUARDED } from '@app/signup';
import type { DataSource } from 'typeorm';
import { approvedRegistrations } from '../factories/sign-up.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { brokenInvariants } from '../support/invariants.js';
import {
  aLimitedProgramme,
  aSignUpDatabase,
  NOW,
  signUpAll,
  type SignUpRun,
  wrongs,
} from '../support/session-sign-ups.js';

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
    expect(await brokenInvariants(database, 'session')).toEqual([]);
  });

  it.each([
    ['a session counts exactly the seats and the places in line', `update session_seat_pool set taken = taken - 1`],
    [
      'who holds a seat in a session holds it once',
      `drop index session_sign_up_one_living;
       with twice as (insert into session_sign_up (session_id, registration_id, state, signed_up_at)
         select session_id, registration_id, state, signed_up_at from session_sign_up where state = 'waiting' limit 1 returning session_id)
       update session_seat_pool pool set in_line = in_line + 1 from twice where pool.session_id = twice.session_id`,
    ],
    [
      'who came in from the line of a session is told by one letter',
      `update session_sign_up set seated_at = signed_up_at + interval '1 minute' where state = 'seated'`,
    ],
  ])('(control) the checker sees that this, and this alone, does not hold: %s', async (sentence, harm) => {
    const harmed = database.createQueryRunner();
    await harmed.startTransaction();
    await harmed.query(harm);
    const broken = await brokenInvariants(harmed, 'session');
    await harmed.rollbackTransaction();
    await harmed.release();

    expect([broken.length, broken[0]]).toEqual([1, expect.stringContaining(sentence)]);
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

describe('ten editors who give the one seat that came free to ten different people in line', () => {
  /** How many of them had it, and whether the room holds more than it has seats. */
  async function given(beyond: boolean): Promise<{ given: number; refused: string[]; oversold: number }> {
    const one: SignUpRun = { people: 11, wishes: 1, sessions: 1, rooms: 1, seats: 1, atOnce: 1 };
    const { edition, codes } = await aLimitedProgramme(database, one);
    const people = await approvedRegistrations(database, edition, one.people);
    const [code] = codes;
    for (const registrationId of people)
      await inTransaction(database, (tx) => signUp(tx, edition, { registrationId, code }, undefined, NOW));
    await inTransaction(database, (tx) => giveUp(tx, edition, { registrationId: people[0], code }, undefined, NOW));
    const line = (await signedUpFor(database, edition.id, code)).map(({ id }) => id);

    const settled = await Promise.allSettled(
      line.map((signUpId) =>
        inTransaction(database, (tx) =>
          seatFromLine(tx, edition, { code, signUpId, reason: 'x', beyond }, systemActor('editor'), NOW),
        ),
      ),
    );

    const refused = settled.flatMap((act) =>
      act.status === 'rejected' ? [String(act.reason.code ?? act.reason)] : [],
    );
    const { oversold } = await wrongs(database, edition, one.seats);
    return { given: settled.length - refused.length, refused: [...new Set(refused)], oversold };
  }

  it('give it once', async () => {
    expect(await given(false)).toEqual({ given: 1, refused: ['signup.no-seat-left'], oversold: 0 });
  });

  it('(control) would give it to all ten if nobody looked whether one is left: the test sees it', async () => {
    expect(await given(true)).toEqual({ given: 10, refused: [], oversold: 1 });
  });
});
