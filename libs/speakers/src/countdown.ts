import { daysBetween } from '@app/edition';
import { dayIn, type Language, translator } from '@app/i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far away a session is, counted in calendar days of the edition's zone until its own day, then in hours and minutes. */
export type Distance = { unit: 'day' | 'hour' | 'minute'; count: number } | { unit: 'now' | 'over' };

export function distanceTo(session: { startsAt: Date; endsAt: Date }, now: Date, zone: string): Distance {
  if (now >= session.endsAt) return { unit: 'over' };
  if (now >= session.startsAt) return { unit: 'now' };
  const days = daysBetween(dayIn(now, zone), dayIn(session.startsAt, zone));
  if (days > 0) return { unit: 'day', count: days };
  const left = session.startsAt.getTime() - now.getTime();
  return left >= HOUR
    ? { unit: 'hour', count: Math.floor(left / HOUR) }
    : { unit: 'minute', count: Math.ceil(left / MINUTE) };
}

/** "in 27 days", "tomorrow", "in 3 hours", "now", "over", as the language says it. */
export function countdown(
  session: { startsAt: Date; endsAt: Date },
  now: Date,
  zone: string,
  language: Language,
): string {
  const distance = distanceTo(session, now, zone);
  if (!('count' in distance)) return translator(language)(`speakers:distance.${distance.unit}`);
  const words = new Intl.RelativeTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    numeric: distance.count === 1 ? 'auto' : 'always',
  });
  return words.format(distance.count, distance.unit);
}
