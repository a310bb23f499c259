import { dayAndTime, instantOf } from './zoned';

it('reads clocks in the zone of the edition, whatever the zone of the machine', () => {
  expect(dayAndTime('2027-07-05T07:34:00.000Z', 'Europe/Zurich')).toEqual({ day: '2027-07-05', time: '09:34' });
  expect(dayAndTime('2027-07-05T22:30:00.000Z', 'Europe/Zurich')).toEqual({ day: '2027-07-06', time: '00:30' });
  expect(dayAndTime('2027-01-05T07:34:00.000Z', 'America/New_York')).toEqual({ day: '2027-01-05', time: '02:34' });
});

it('goes back to the same instant', () => {
  for (const zone of ['Europe/Zurich', 'Africa/Nairobi', 'Asia/Kathmandu']) {
    for (const instant of ['2027-07-05T07:34:00.000Z', '2027-12-31T23:59:00.000Z']) {
      const { day, time } = dayAndTime(instant, zone);
      expect(instantOf(day, time, zone)).toBe(instant);
    }
  }
});
