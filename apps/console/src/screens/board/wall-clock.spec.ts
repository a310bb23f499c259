import { instantAt, later, secondsOf, wallOf } from './wall-clock';

it.each([
  ['Europe/Zurich', '2027-07-06T07:34:00.000Z', '2027-07-06T09:34:00'],
  ['Africa/Nairobi', '2027-07-06T07:34:00.000Z', '2027-07-06T10:34:00'],
  ['America/New_York', '2027-01-06T02:00:00.000Z', '2027-01-05T21:00:00'],
])('writes an instant on the wall of %s and reads it back', (zone, instant, wall) => {
  expect(wallOf(instant, zone)).toBe(wall);
  expect(instantAt(wall, zone)).toBe(instant);
});

it('moves on the wall over midnight and over a change of clocks that the wall does not know', () => {
  expect(later('2027-03-27T23:45:00', secondsOf({ days: 0, seconds: 1800 }))).toBe('2027-03-28T00:15:00');
  expect(later('2027-03-28T02:30:00', secondsOf({ days: 1, seconds: -3600 }))).toBe('2027-03-29T01:30:00');
});
