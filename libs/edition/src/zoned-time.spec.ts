import { daysAfter, daysBetween, instantIn, isDay, isZone } from './zoned-time.js';

describe('instantIn', () => {
  const iso = (zone: string, day: string, time: string) => instantIn(zone, day, time).toISOString();

  it('knows summer and winter time of the edition', () => {
    expect([
      iso('Europe/Zurich', '2027-07-05', '09:34'),
      iso('Europe/Zurich', '2027-01-05', '09:34'),
      iso('America/New_York', '2027-07-05', '00:00'),
      iso('Pacific/Kiritimati', '2027-07-05', '00:00'),
      iso('Asia/Kathmandu', '2027-07-05', '12:00'),
    ]).toEqual([
      '2027-07-05T07:34:00.000Z',
      '2027-01-05T08:34:00.000Z',
      '2027-07-05T04:00:00.000Z',
      '2027-07-04T10:00:00.000Z',
      '2027-07-05T06:15:00.000Z',
    ]);
  });

  it('moves an hour that spring leaves out forward, and takes the first of two in autumn', () => {
    expect([
      iso('Europe/Zurich', '2027-03-28', '01:59'),
      iso('Europe/Zurich', '2027-03-28', '02:30'),
      iso('Europe/Zurich', '2027-03-28', '03:00'),
      iso('Europe/Zurich', '2027-10-31', '02:30'),
      iso('Europe/Zurich', '2027-10-31', '03:00'),
    ]).toEqual([
      '2027-03-28T00:59:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-03-28T01:00:00.000Z',
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T02:00:00.000Z',
    ]);
  });
});

describe('days', () => {
  it('are days of the calendar and nothing else', () => {
    const days = [
      '2027-07-05',
      '2028-02-29',
      '2027-02-29',
      '2027-02-30',
      '2027-13-01',
      '2027-00-10',
      '2027-7-5',
      '',
      '20270705',
    ];
    expect(days.filter(isDay)).toEqual(['2027-07-05', '2028-02-29']);
  });

  it('are counted over the ends of months and of summer time', () => {
    expect([daysAfter('2027-02-28', 1), daysAfter('2027-03-27', 2), daysBetween('2027-03-27', '2027-03-29')]).toEqual([
      '2027-03-01',
      '2027-03-29',
      2,
    ]);
  });
});

it('takes zones by name, not offsets, which know no summer time', () => {
  const zones = ['Europe/Zurich', 'UTC', 'America/Argentina/Buenos_Aires', '+02:00', 'Europe/Bern', 'Geneva', ''];
  expect(zones.filter(isZone)).toEqual(['Europe/Zurich', 'UTC', 'America/Argentina/Buenos_Aires']);
});
