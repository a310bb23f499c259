import { formatDay } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import type { AgendaWords } from '../agenda/agenda-words.js';

/** When and where, as the newest release has it: "Monday 5 July 2027 · 09:34–10:30 · Room H". */
export function SessionPlace({ session, words }: { session: PublicSession; words: AgendaWords }) {
  const { startsAt, endsAt, room, cancelled } = session;
  const { time, language, edition, zoneAt, t } = words;
  return (
    <ul className="dots">
      {cancelled && (
        <li>
          <span className="st no">{t('agenda:cancelled')}</span>
        </li>
      )}
      <li>{formatDay(startsAt, language, edition.timeZone, 'long')}</li>
      <li className="num">
        <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>–
        <time dateTime={endsAt.toISOString()}>{time(endsAt)}</time>
      </li>
      <li>{zoneAt(startsAt)}</li>
      {room && (
        <li>
          <bdi>{room.name}</bdi>
        </li>
      )}
    </ul>
  );
}
