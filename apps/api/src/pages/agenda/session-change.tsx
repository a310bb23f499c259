import { formatDay } from '@app/i18n';
import type { PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';
import { dayOf } from './days.js';
import { moveOf, type Move } from './move.js';

/** What calendars were told besides the first news: a cancellation, or a move with what was and what is. */
export function SessionChange({ session, words }: { session: PublicSession; words: AgendaWords }) {
  const { t, edition, language } = words;
  if (session.cancelled) {
    return (
      <div className="card note">
        <p className="st no">{t('agenda:session.cancelled')}</p>
        <p className="small">{t('agenda:session.calendars')}</p>
      </div>
    );
  }
  const move = moveOf(session);
  if (!move) return null;
  const day = formatDay(new Date(move.from.movedAt), language, edition.timeZone, 'short');
  return (
    <div className="card note">
      <p className="st warn">{t('agenda:session.changed', { day })}</p>
      <p className="small">{[...sentencesOf(move, session, words), t('agenda:session.calendars')].join(' ')}</p>
    </div>
  );
}

/** One sentence for each of day, start, end and room that is another than before. */
function sentencesOf({ from, roomChanged }: Move, session: PublicSession, words: AgendaWords): string[] {
  const { t, edition, time, day } = words;
  const was = { ...session, startsAt: new Date(from.startsAt), endsAt: new Date(from.endsAt) };
  const nowhere = t('agenda:session.no-room');
  const changes: Array<[key: string, is: string, before: string, holds: boolean]> = [
    ['day', day(session.startsAt), day(was.startsAt), dayOf(was, edition) !== dayOf(session, edition)],
    ['starts', time(session.startsAt), time(was.startsAt), true],
    ['ends', time(session.endsAt), time(was.endsAt), true],
    ['room', session.room?.name ?? nowhere, from.room ?? nowhere, roomChanged],
  ];
  return changes
    .filter(([, is, before, holds]) => holds && is !== before)
    .map(([key, is, before]) => t(`agenda:session.${key}-instead`, { is, was: before }));
}
