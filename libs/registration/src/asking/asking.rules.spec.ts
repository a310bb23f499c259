import { answerDue, isDayToAnswer, isTimeToRemind } from './asking.rules.js';

const zone = { timeZone: 'Europe/Zurich' };
const asked = new Date('2027-04-28T08:15:00Z');
const due = answerDue(asked, zone);

describe('the time to answer a question', () => {
  it('ends at 18:00 of the seventh day, also over the change of summer time', () => {
    expect(due.toISOString()).toBe('2027-05-05T16:00:00.000Z');
    expect(answerDue(new Date('2027-03-25T23:30:00Z'), zone).toISOString()).toBe('2027-04-02T16:00:00.000Z');
  });

  it.each([
    ['three days before', '2027-05-02T16:00:00Z', false],
    ['two days before', '2027-05-03T16:00:00Z', true],
    ['an hour before', '2027-05-05T15:00:00Z', true],
    ['when it is over', '2027-05-05T16:00:00Z', false],
  ])('%s: reminded is %s', (_, now, reminded) => {
    expect(isTimeToRemind({ askedAt: asked, answerBy: due }, new Date(now))).toBe(reminded);
  });

  it('leaves whoever got one day only without a reminder', () => {
    const answerBy = new Date(asked.getTime() + 86_400_000);
    expect(isTimeToRemind({ askedAt: asked, answerBy }, new Date(asked.getTime() + 3_600_000))).toBe(false);
  });

  it('lies ahead, by two months at most', () => {
    const after = (days: number) => isDayToAnswer(new Date(asked.getTime() + days * 86_400_000), asked);
    expect([after(-1), after(0), after(1), after(60), after(61)]).toEqual([false, false, true, true, false]);
  });
});
