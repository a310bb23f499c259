import { formatDay } from '@app/i18n';
import { queryString, type AgendaQuery } from './agenda-query.js';
import type { AgendaWords } from './agenda-words.js';

/** The days of the Forum, one tab each; what is looked for goes along. */
export function DayNav({
  days,
  current,
  query,
  words,
}: {
  days: string[];
  current?: string;
  query: AgendaQuery;
  words: AgendaWords;
}) {
  const { t, home, language } = words;
  return (
    <nav className="days" aria-label={t('agenda:days.label')}>
      {days.map((day) => (
        <a
          key={day}
          className="day"
          href={`${home}/agenda/${day}${queryString(query)}`}
          aria-current={day === current ? 'page' : undefined}
        >
          {formatDay(day, language, 'UTC', 'tiny')}
          <b>{Number(day.slice(8))}</b>
        </a>
      ))}
    </nav>
  );
}
