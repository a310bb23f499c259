import { daysAfter, daysBetween, type Edition } from '@app/edition';
import { dayIn } from '@app/i18n';
import type { PublicSession } from '@app/programme';

/** Up to so many days an edition shows them all; a longer one only those that have sessions. */
const SHOWN_WHOLE = 7;

/** The days that the agenda offers, `YYYY-MM-DD` in the edition's zone. */
export function agendaDays(edition: Edition, sessions: PublicSession[]): string[] {
  const length = daysBetween(edition.startsOn, edition.endsOn) + 1;
  const own = length <= SHOWN_WHOLE ? Array.from({ length }, (_, n) => daysAfter(edition.startsOn, n)) : [];
  return [...new Set([...own, ...sessions.map((session) => dayOf(session, edition))])].sort();
}

/** The day on which a session begins by the clocks of that zone. Remembered with the session: asking the calendar of a zone 300 times costs milliseconds. */
export function dayOf(session: PublicSession, edition: Pick<Edition, 'timeZone'>): string {
  const known = knownDays.get(session);
  if (known?.zone === edition.timeZone) return known.day;
  const day = dayIn(session.startsAt, edition.timeZone);
  knownDays.set(session, { zone: edition.timeZone, day });
  return day;
}

const knownDays = new WeakMap<PublicSession, { zone: string; day: string }>();

/** Today during the Forum, else its first day. */
export function openingDay(edition: Edition, days: string[], now: Date): string {
  const today = dayIn(now, edition.timeZone);
  return days.includes(today) ? today : (days[0] ?? edition.startsOn);
}

/** When sessions begin; noon of that day where there are none. */
export function startsOf(sessions: PublicSession[], day: string): Date[] {
  return sessions.length > 0 ? sessions.map(({ startsAt }) => startsAt) : [new Date(`${day}T12:00:00Z`)];
}
