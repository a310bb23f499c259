import { aMovedForum, forgetCauses, type MovedForum, tellKilledOnce } from '../support/moved-forum.js';

const SPEAKERS = 72;
const ONCE = { letters: SPEAKERS, people: SPEAKERS, most: 1 };

let forum: MovedForum;
beforeEach(async () => {
  forum = await aMovedForum({ speakers: SPEAKERS, sessions: 12 });
}, 60_000);
afterEach(() => forum.api.close());

describe('letters of a release whose worker is killed in the middle', () => {
  it('go on, one to each, in their language; every entry of the moved sessions has the next SEQUENCE', async () => {
    expect(await tellKilledOnce(forum, 60, false)).toEqual({
      ends: ['SIGKILL', 0],
      ...ONCE,
      inAnother: 0,
      states: [{ state: 'written', n: SPEAKERS }],
      sequences: [1],
    });
  }, 90_000);

  it('(control) would come twice, were they written without a transaction and did they not name their cause', async () => {
    await forgetCauses(forum);
    expect(await tellKilledOnce(forum, 60, true)).toMatchObject({ people: SPEAKERS, letters: SPEAKERS + 1, most: 2 });
  }, 90_000);
});
