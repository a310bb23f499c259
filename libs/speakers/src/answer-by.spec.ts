import { answerBy } from './answer-by.js';

const zone = 'Europe/Zurich';
const by = (now: string, session: string | null) =>
  answerBy(new Date(now), session ? new Date(session) : null, zone).toISOString();

it('gives two weeks, to 18:00 in the zone of the Forum, also over the change of the clocks', () => {
  expect(by('2027-05-12T07:00:00Z', '2027-07-06T12:00:00Z')).toBe('2027-05-26T16:00:00.000Z');
  expect(by('2027-03-20T23:30:00Z', null)).toBe('2027-04-04T16:00:00.000Z');
});

it('wants the answer on the eve of a session that comes sooner, and before its start at the very latest', () => {
  expect(by('2027-06-30T07:00:00Z', '2027-07-06T12:00:00Z')).toBe('2027-07-05T16:00:00.000Z');
  expect(by('2027-07-05T17:00:00Z', '2027-07-06T12:00:00Z')).toBe('2027-07-06T12:00:00.000Z');
});
