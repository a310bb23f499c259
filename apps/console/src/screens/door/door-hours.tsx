import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { numbersQuestion } from './door-question';

/** Today hour by hour, so that the next desk is opened in time; nothing before somebody came. */
export function DoorHours() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(numbersQuestion(edition.code));
  if (!data || data.byHour.length === 0) return null;
  return (
    <details className="soft">
      <summary>{t('door.by-hour')}</summary>
      <dl className="facts num">
        {data.byHour.map(({ from, count }) => (
          <div className="contents" key={from}>
            <dt>{formats.time(from, edition.timeZone)}</dt>
            <dd>{formats.number(count)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
