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

/** The day on which a session begins. */
export function dayOf(session: PublicSession, edition: Edition): string {
  return dayIn(session.startsAt, edition.timeZone);
}

/** Today during the Forum, else its first day. */
export function openingDay(edition: Edition, days: string[], now: Date): string {
  const today = dayIn(now, edition.timeZone);
  return days.includes(today) ? today : (days[0] ?? edition.startsOn);
}
