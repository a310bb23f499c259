import { cityOf, type Edition } from '@app/edition';
import { formatDay, formatTime, joinDayAndTime, type Language, zoneOffsetLabel } from '@app/i18n';

/** "Tuesday 6 July 2027, 14:00–14:45 (Geneva, UTC+2)"; empty for a session without a time. */
export function whenWords(
  session: { startsAt: Date | null; endsAt: Date | null },
  language: Language,
  edition: Pick<Edition, 'city' | 'timeZone'>,
): string {
  if (!session.startsAt || !session.endsAt) return '';
  const zone = edition.timeZone;
  const hours = [session.startsAt, session.endsAt].map((instant) => formatTime(instant, language, zone)).join('–');
  const place = `${cityOf(edition, language)}, ${zoneOffsetLabel(session.startsAt, zone)}`;
  return `${joinDayAndTime(formatDay(session.startsAt, language, zone), hours, language)} (${place})`;
}
