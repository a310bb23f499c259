import { daysAfter, instantIn } from '@app/edition';
import { dayIn, formatTime } from '@app/i18n';
import type { ProgrammeInMind } from '../conflicts/read-picture.js';

/** From – to within a day, `HH:MM` by the edition's clocks. */
export interface DayHours {
  from: string;
  to: string;
}

const USUAL: DayHours = { from: '09:00', to: '18:00' };

/** The hours in which this edition's sessions take place, whole hours; nine to six while there are few. */
export function hoursOf({ picture }: ProgrammeInMind): DayHours {
  const zone = picture.days.timeZone;
  const starts = picture.sessions.map(({ startsAt }) => formatTime(startsAt, 'en', zone));
  const ends = picture.sessions
    .filter(({ startsAt, endsAt }) => dayIn(startsAt, zone) === dayIn(endsAt, zone))
    .map(({ endsAt }) => formatTime(endsAt, 'en', zone));
  const from = [USUAL.from, ...starts].sort()[0];
  const to = [USUAL.to, ...ends].sort().at(-1)!;
  const lastHour = Number(to.slice(0, 2)) + (to.endsWith(':00') ? 0 : 1);
  return { from: `${from.slice(0, 2)}:00`, to: lastHour >= 24 ? '24:00' : `${String(lastHour).padStart(2, '0')}:00` };
}

/** Every day of the edition, `YYYY-MM-DD`. */
export function daysIn({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const days = [];
  for (let day = startsOn; day <= endsOn; day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** The instants of a day's hours at which something of that many minutes could start, every `step` minutes. */
export function startsIn(day: string, hours: DayHours, minutes: number, step: number, zone: string): Date[] {
  const first = instantIn(zone, day, hours.from).getTime();
  const end = (
    hours.to === '24:00' ? instantIn(zone, daysAfter(day, 1), '00:00') : instantIn(zone, day, hours.to)
  ).getTime();
  const starts = [];
  for (let at = first; at + minutes * 60_000 <= end; at += step * 60_000) starts.push(new Date(at));
  return starts;
}
