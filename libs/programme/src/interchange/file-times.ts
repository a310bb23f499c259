import { clockTimeIn, daysAfter, instantIn, isDay, isZone } from '@app/edition';
import { shown } from '../import/reading.js';
import { remark, type Remark } from '../import/remark.js';
import type { FileEntry } from './schedule-file.js';

/** When an entry of a file takes place, or why that cannot be said. `mended` says how it was read. */
export type FileTimes =
  | { kind: 'at'; startsAt: Date; endsAt: Date; mended: Remark[] }
  | { kind: 'none' }
  | { kind: 'unreadable'; reason: Remark };

const MOST_MINUTES = 7 * 24 * 60;

/** An instant with an offset counts as it is; a day and an hour are read on the clocks of `zone`, `HH:MM` before the day's change in its night. */
export function timesOf(entry: FileEntry, zone: string): FileTimes {
  if (!entry.date.trim() && !entry.start.trim()) return { kind: 'none' };
  const mended: Remark[] = [];
  const start = startOf(entry, zone, mended);
  if (!(start instanceof Date)) return { kind: 'unreadable', reason: start };
  const minutes = minutesOf(entry, start, zone);
  if (typeof minutes !== 'number') return { kind: 'unreadable', reason: minutes };
  return { kind: 'at', startsAt: start, endsAt: new Date(start.getTime() + minutes * 60_000), mended };
}

function startOf({ date, day, start, dayChange }: FileEntry, zone: string, mended: Remark[]): Date | Remark {
  const clock = clockOf(start);
  if (start.trim() && !clock) return remark('start-unusable', { text: shown(start) });
  if (date.trim()) {
    const instant = instantOf(date.trim(), zone);
    if (!instant) return remark('instant-unusable', { text: shown(date) });
    const there = clockTimeIn(zone, instant).slice(11, 16);
    if (clock && clock !== there) mended.push(remark('start-not-of-date', { text: shown(start), time: there, zone }));
    return toTheMinute(instant, mended);
  }
  if (!isDay(day)) return remark('day-unusable', { text: shown(day) });
  const isNight = isHour(dayChange) && clock! < dayChange.slice(0, 5);
  if (isNight) mended.push(remark('night-of-day', { time: clock!, change: dayChange.slice(0, 5), date: day }));
  return instantIn(zone, isNight ? daysAfter(day, 1) : day, clock!);
}

/** `2027-07-05T09:30:00+02:00`; without an offset on the clocks of the zone. 30 February is none. */
function instantOf(text: string, zone: string): Date | undefined {
  const [, day, time, offset] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  if (!day || !isDay(day)) return undefined;
  const clock = clockOf(time);
  if (!clock) return undefined;
  if (!offset) return instantIn(zone, day, clock);
  const instant = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function toTheMinute(instant: Date, mended: Remark[]): Date {
  const whole = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
  if (whole.getTime() !== instant.getTime()) mended.push(remark('seconds-left-out'));
  return whole;
}

/** From the duration, else from the end: an end that is not after the start is one of the next day. */
function minutesOf({ duration, end }: FileEntry, start: Date, zone: string): number | Remark {
  const minutes = duration.trim() ? durationOf(duration.trim()) : end.trim() ? untilEnd(end.trim(), start, zone) : NaN;
  const text = shown(duration || end);
  if (Number.isNaN(minutes)) return text ? remark('duration-unusable', { text }) : remark('duration-missing');
  if (minutes <= 0) return remark('duration-nothing', { text });
  if (minutes > MOST_MINUTES) return remark('duration-too-long', { text });
  return minutes;
}

/** `00:45`, `00:45:00`, `PT1H30M` in minutes. */
function durationOf(text: string): number {
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const [whole, days = 0, isoHours = 0, isoMinutes = 0] =
    /^P(?:(\d{1,2})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/.exec(text) ?? [];
  return whole ? Number(days) * 1440 + Number(isoHours) * 60 + Number(isoMinutes) : NaN;
}

function untilEnd(end: string, start: Date, zone: string): number {
  const clock = clockOf(end);
  const instant = clock ? undefined : instantOf(end, zone);
  if (instant) return Math.floor((instant.getTime() - start.getTime()) / 60_000);
  if (!clock) return NaN;
  const day = clockTimeIn(zone, start).slice(0, 10);
  const [same, next] = [day, daysAfter(day, 1)].map((one) => instantIn(zone, one, clock).getTime());
  return ((same > start.getTime() ? same : next) - start.getTime()) / 60_000;
}

/** `9:30`, `09:30:00` as `09:30`; undefined when it is no time of day. */
function clockOf(text: string): string | undefined {
  const [, hour, minute] = /^\s*(\d{1,2})[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?\s*$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function isHour(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d/.test(text);
}

/** The zone of a file's clocks: its own, where it names one. */
export function zoneOf(named: string, edition: string): string {
  return named && isZone(named) ? named : edition;
}
