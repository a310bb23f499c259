import { decisionClock } from './decision-clock';

const at = (now: string) =>
  decisionClock('2027-04-28T08:12:00Z', '2027-05-05T16:00:00Z', new Date(now), 'Europe/Zurich');

it('counts working days from the day after the proof to the promise', () => {
  expect(at('2027-05-03T07:00:00Z')).toEqual({
    days: ['2027-04-29', '2027-04-30', '2027-05-03', '2027-05-04', '2027-05-05'],
    today: 2,
  });
});

it.each([
  ['on the day of the proof', '2027-04-28T20:00:00Z', -1],
  ['on a Sunday', '2027-05-02T10:00:00Z', 2],
  ['late in the evening of the zone', '2027-05-03T22:30:00Z', 3],
  ['on the last day, before six', '2027-05-05T15:59:00Z', 4],
  ['one minute late', '2027-05-05T16:01:00Z', 5],
])('stands right %s', (_, now, today) => {
  expect(at(now).today).toBe(today);
});
