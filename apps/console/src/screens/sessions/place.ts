import { dayAndTime, instantOf } from '../../parts/zoned';
import type { Session } from './sessions-question';

/** Where a session is, as a form has it: wall clocks of the edition's zone. Empty texts while it has no place. */
export interface Place {
  /** Code; empty for a session that is remote altogether. */
  room: string;
  day: string;
  start: string;
  end: string;
  /** A fixed session is moved only by somebody who says so. */
  moveFixed: boolean;
  version: number;
}

export function placeOf({ room, startsAt, endsAt, version }: Session, zone: string): Place {
  const start = startsAt ? dayAndTime(startsAt, zone) : { day: '', time: '' };
  const end = endsAt ? dayAndTime(endsAt, zone) : { time: '' };
  return { room: room?.code ?? '', day: start.day, start: start.time, end: end.time, moveFixed: false, version };
}

export function isWhole({ day, start, end }: Place): boolean {
  return day !== '' && start !== '' && end !== '' && start < end;
}

/** The instants of a whole place, as the API wants them. */
export function instantsOf({ day, start, end }: Place, zone: string): { startsAt: string; endsAt: string } {
  return { startsAt: instantOf(day, start, zone), endsAt: instantOf(day, end, zone) };
}
