import { daysAfter, instantIn } from '@app/edition';
import { dayIn } from '@app/i18n';

/** Two weeks, as long as the session leaves them. */
const DAYS_TO_ANSWER = 14;
const HOUR_OF_DAY = '18:00';

/**
 * Until when an invitation of `now` wants its answer: at 18:00 in the edition's zone two weeks later, at the latest at 18:00 on the
 * eve of the session, and never after its start. Without a time: two weeks.
 */
export function answerBy(now: Date, sessionStartsAt: Date | null, zone: string): Date {
  const inTwoWeeks = instantIn(zone, daysAfter(dayIn(now, zone), DAYS_TO_ANSWER), HOUR_OF_DAY);
  if (!sessionStartsAt || inTwoWeeks < sessionStartsAt) return inTwoWeeks;
  const eve = instantIn(zone, daysAfter(dayIn(sessionStartsAt, zone), -1), HOUR_OF_DAY);
  return eve > now ? eve : sessionStartsAt;
}
