import { dayAndTime, instantOf } from '../../parts/zoned';

/**
 * Wall clocks of the edition without any zone, `2027-07-06T09:34:00`: the only form in which the calendar of the board is given times and
 * read, since it knows one distance from UTC only, today's (a session of July would stand an hour off all winter).
 */
export function wallOf(instant: string, zone: string): string {
  const { day, time } = dayAndTime(instant, zone);
  return `${day}T${time}:00`;
}

export function instantAt(wall: string, zone: string): string {
  return instantOf(wall.slice(0, 10), wall.slice(11, 16), zone);
}

/** So many seconds later on the same wall. */
export function later(wall: string, seconds: number): string {
  return new Date(Date.parse(`${wall}Z`) + seconds * 1000).toISOString().slice(0, 19);
}

export const secondsOf = ({ days, seconds }: { days: number; seconds: number }) => days * 86_400 + seconds;
export const timeOf = (wall: string) => wall.slice(11, 16);
