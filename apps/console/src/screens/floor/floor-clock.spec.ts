import { clockText, floorTime, phaseOf, spokenSeconds, timeLeft } from './floor-clock';
import type { Floor, Turn } from './floor-question';

const NOON = Date.parse('2027-07-06T12:00:00Z');
const turn = (also: Partial<Turn>) =>
  ({ state: 'waiting', allowedSeconds: 180, spokenSeconds: 0, timeIsUpAt: null, isStopped: false, ...also }) as Turn;
const speaking = turn({ state: 'speaking', spokenSeconds: null, timeIsUpAt: '2027-07-06T12:03:00.000Z' });
const floor = (turns: Turn[], startsAt = '2027-07-06T12:00:00Z', endsAt = '2027-07-06T12:15:00Z') =>
  ({ turns, startsAt, endsAt }) as Floor;

it.each([
  [0, '3:00', 'left', 0],
  [72_000, '1:48', 'left', 72],
  [150_001, '0:30', 'soon', 150],
  [180_000, '0:00', 'soon', 180],
  [192_400, '+0:12', 'over', 192],
])('after %d ms the clock says %s', (after, text, phase, spoken) => {
  const left = timeLeft(speaking, NOON + after);
  expect([clockText(left), phaseOf(speaking, left), spokenSeconds(speaking, NOON + after)]).toEqual([
    text,
    phase,
    spoken,
  ]);
});

it('stands still where it was stopped', () => {
  const stopped = turn({ state: 'speaking', spokenSeconds: 60, isStopped: true });
  expect(timeLeft(stopped, NOON + 9_999_999)).toBe(120_000);
  expect(phaseOf(stopped, 120_000)).toBe('stopped');
});

it('counts what is needed against what is left of the session, which is not longer before it begins', () => {
  const turns = [speaking, turn({}), turn({}), turn({ state: 'absent' })];
  expect(floorTime(floor(turns), NOON + 60_000)).toEqual({ left: 2, needed: 8, spare: 6 });
  expect(floorTime(floor(turns), NOON + 8 * 60_000)).toEqual({ left: 2, needed: 6, spare: 1 });
  expect(floorTime(floor(turns), NOON + 12 * 60_000)).toEqual({ left: 2, needed: 6, spare: -3 });
  const before = floor([turn({})], '2027-07-07T12:00:00Z', '2027-07-07T12:15:00Z');
  expect(floorTime(before, NOON)).toEqual({ left: 1, needed: 3, spare: 12 });
});
