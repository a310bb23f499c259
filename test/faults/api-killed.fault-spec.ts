import { apiKilled } from '../support/api-killed.js';

/** Testplan R-01 with a tenth of its people; whole in test/long. */
const APPLICANTS = 200;

describe('an API process that is killed twice while people apply', () => {
  it('registers everybody once who asks again under the same key', async () => {
    const { applied, outcome } = await apiKilled({ applicants: APPLICANTS, clients: 20, kills: 2 });

    expect(applied.met.lost).toBeGreaterThan(0);
    expect(outcome).toEqual({
      last: { 202: APPLICANTS },
      registrations: APPLICANTS,
      letters: APPLICANTS,
      broken: [],
    });
  }, 180_000);

  it('(control) writes to some of them twice when they ask again without their key', async () => {
    const { outcome } = await apiKilled({ applicants: APPLICANTS, clients: 20, kills: 2, keys: false });

    expect(outcome.letters).toBeGreaterThan(APPLICANTS);
  }, 180_000);
});
