import {
  parseAbsolute,
  parseDate,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
  toZoned,
} from '@internationalized/date';

/** The day `YYYY-MM-DD` and the time `HH:MM` that clocks in the zone show at an instant. */
export function dayAndTime(instant: string, zone: string): { day: string; time: string } {
  const there = parseAbsolute(instant, zone);
  return { day: toCalendarDate(there).toString(), time: toTime(there).toString().slice(0, 5) };
}

/** The instant at which clocks in the zone show that time on that day. */
export function instantOf(day: string, time: string, zone: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return toZoned(toCalendarDateTime(parseDate(day), new Time(hour, minute)), zone)
    .toDate()
    .toISOString();
}
