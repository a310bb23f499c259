import { apiKilled } from '../support/api-killed.js';
import { noteFigures } from '../support/figures.js';

it('two thousand people are registered once each though the API is killed five times (R-01)', async () => {
  const { applied, outcome } = await apiKilled({ applicants: 2_000, clients: 100, kills: 5 });
  noteFigures('R-01', applied);

  expect(applied.met.lost).toBeGreaterThan(0);
  expect(outcome).toEqual({ last: { 202: 2_000 }, registrations: 2_000, letters: 2_000, broken: [] });
}, 300_000);

it('(control) some are written to twice when they ask again without their key', async () => {
  const { outcome } = await apiKilled({ applicants: 200, clients: 20, kills: 2, keys: false });

  expect(outcome.letters).toBeGreaterThan(200);
}, 180_000);
