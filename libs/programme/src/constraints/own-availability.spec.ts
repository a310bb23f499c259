import { windowsOf } from './own-availability.js';

const edition = { startsOn: '2027-07-05', endsOn: '2027-07-06', timeZone: 'Europe/Zurich' };
const line = (from: string, to: string, day = '2027-07-05') => ({ day, from, to });

describe('hours of days as stretches of time', () => {
  it('are read by the clocks of the edition; lines without hours say nothing', () => {
    expect(windowsOf([line('', ''), line('09:00', '12:30', '2027-07-06')], edition)).toEqual([
      { kind: 'available', startsAt: new Date('2027-07-06T07:00:00Z'), endsAt: new Date('2027-07-06T10:30:00Z') },
    ]);
  });

  it.each([
    ['half a line', line('09:00', '')],
    ['an end before its start', line('12:00', '09:00')],
    ['no time at all', line('12:00', '12:00')],
    ['no hour of a clock', line('9', '25:00')],
    ['a day of another week', line('09:00', '12:00', '2027-07-12')],
  ])('refuse %s', (_, wrong) => {
    expect(() => windowsOf([wrong], edition)).toThrow(expect.objectContaining({ code: 'programme.window-unusable' }));
  });
});
