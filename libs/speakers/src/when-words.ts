import { formatDay, formatTime, type Language, zoneName, zoneOffsetLabel } from '@app/i18n';

/** "Tuesday 6 July 2027, 14:00–14:45 (Zurich, UTC+2)"; empty for a session without a time. */
export function whenWords(
  session: { startsAt: Date | null; endsAt: Date | null },
  language: Language,
  zone: string,
): string {
  if (!session.startsAt || !session.endsAt) return '';
  const hours = [session.startsAt, session.endsAt].map((instant) => formatTime(instant, language, zone)).join('–');
  const place = `${zoneName(zone)}, ${zoneOffsetLabel(session.startsAt, zone)}`;
  return `${formatDay(session.startsAt, language, zone)}, ${hours} (${place})`;
}
