import { anApprovedAnnouncement, writeKilledOnce } from '../support/announced-to-many.js';
import { forgetCauses } from '../support/moved-forum.js';
import type { ProgrammeApi } from '../e2e/programme/a-programme.js';

const PEOPLE = 60;

let api: ProgrammeApi;
let taskId: string;
beforeEach(async () => {
  ({ api, taskId } = await anApprovedAnnouncement(PEOPLE));
}, 60_000);
afterEach(() => api.close());

describe('an announcement whose worker is killed in the middle', () => {
  it('goes on with those who have none, one letter to each', async () => {
    expect(await writeKilledOnce(api, taskId, 55, false)).toEqual({
      ends: ['SIGKILL', 0],
      letters: PEOPLE,
      people: PEOPLE,
      state: 'written',
      unwritten: 0,
    });
  }, 90_000);

  it('(control) would write to somebody twice, were it not in a transaction and did the letter not name its cause', async () => {
    await forgetCauses({ api });
    expect(await writeKilledOnce(api, taskId, 55, true)).toMatchObject({ letters: PEOPLE + 1, people: PEOPLE });
  }, 90_000);
});
