import { noteFigures } from '../support/figures.js';
import { aMovedForum, tellKilledOnce } from '../support/moved-forum.js';

const SPEAKERS = 1500;
const SESSIONS = 250;

/** one release moves 250 sessions. */
it('1 500 speakers get at most one letter each, in their language, after 250 moved sessions and a killed worker', async () => {
  const forum = await aMovedForum({ speakers: SPEAKERS, sessions: SESSIONS });
  const began = Date.now();
  const told = await tellKilledOnce(forum, 700, false);
  noteFigures('letters about 250 moved sessions to 1 500 speakers, killed once, ms', { written: Date.now() - began });
  await forum.api.close();

  expect(told).toEqual({
    ends: ['SIGKILL', 0],
    letters: SPEAKERS,
    people: SPEAKERS,
    most: 1,
    inAnother: 0,
    states: [{ state: 'written', n: SPEAKERS }],
    sequences: [1],
  });
}, 600_000);
