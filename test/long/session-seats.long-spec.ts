import { noteFigures } from '../support/figures.js';
import { aDatabase } from '../support/database.js';
import { aLimitedProgramme, aSignUpDatabase, signUpAll, type SignUpRun, wrongs } from '../support/session-sign-ups.js';

const RUN: SignUpRun = { people: 2_000, wishes: 5, sessions: 250, rooms: 10, seats: 20, atOnce: 60 };

it('two thousand people want five of 250 sessions each: no room oversold, nobody in two at one hour (L-12)', async () => {
  const db = await aDatabase();
  const database = await aSignUpDatabase(db.url, 60);
  const programme = await aLimitedProgramme(database, RUN);

  const began = Date.now();
  const answers = await signUpAll(database, RUN, programme);
  noteFigures('L-12, sign-ups for sessions', { wishes: 10_000, seconds: (Date.now() - began) / 1000, ...answers });

  expect(await wrongs(database, programme.edition, RUN.seats)).toEqual({ oversold: 0, overlapping: 0, miscounted: 0 });
  expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(10_000);
  expect(answers['signup.overlaps']).toBe(4_000);
  await database.destroy();
  await db.drop();
}, 600_000);
