import { decisionClock, decisionDue, workingDaysAfter } from './decision-clock.js';

const geneva = { timeZone: 'Europe/Zurich', decisionWorkingDays: 5 };
const proven = new Date('2027-04-28T08:15:00Z'); // a Wednesday

describe('the day of the answer', () => {
  it('is five working days after the proof, at 18:00 in the zone of the edition', () => {
    expect(decisionDue(proven, geneva)).toEqual(new Date('2027-05-05T16:00:00Z'));
  });

  it('keeps 18:00 when the clocks change in between', () => {
    expect(decisionDue(new Date('2027-03-24T09:00:00Z'), geneva)).toEqual(new Date('2027-03-31T16:00:00Z'));
    expect(decisionDue(new Date('2027-03-18T09:00:00Z'), geneva)).toEqual(new Date('2027-03-25T17:00:00Z'));
  });

  it('counts from the day that it was in the edition’s zone, not in UTC', () => {
    const lateEvening = new Date('2027-04-28T22:30:00Z'); // 00:30 of Thursday in Geneva

    expect(decisionDue(lateEvening, geneva)).toEqual(new Date('2027-05-06T16:00:00Z'));
  });

  it('skips weekends', () => {
    expect(workingDaysAfter('2027-04-30', 2)).toEqual(['2027-05-03', '2027-05-04']);
    expect(workingDaysAfter('2027-05-01', 1)).toEqual(['2027-05-03']);
  });
});

describe('the clock that an applicant sees', () => {
  const clockAt = (now: string) => decisionClock(proven, decisionDue(proven, geneva), geneva.timeZone, new Date(now));
  const days = ['2027-04-29', '2027-04-30', '2027-05-03', '2027-05-04', '2027-05-05'];
  const dueAt = new Date('2027-05-05T16:00:00Z');

  it('says day 3 of 5 on Monday, two days used', () => {
    expect(clockAt('2027-05-03T09:00:00Z')).toEqual({ days, used: 2, today: 3, dueAt, isLate: false });
  });

  it('points at no day on the day of the proof and at the weekend', () => {
    expect(clockAt('2027-04-28T12:00:00Z')).toEqual({ days, used: 0, today: undefined, dueAt, isLate: false });
    expect(clockAt('2027-05-01T12:00:00Z')).toEqual({ days, used: 2, today: undefined, dueAt, isLate: false });
  });

  it('is late one moment after the promised one', () => {
    expect(clockAt('2027-05-05T16:00:00Z').isLate).toBe(false);
    expect(clockAt('2027-05-05T16:00:01Z')).toEqual({ days, used: 4, today: 5, dueAt, isLate: true });
    expect(clockAt('2027-05-07T08:00:00Z')).toEqual({ days, used: 5, today: undefined, dueAt, isLate: true });
  });
});
