import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { roundTablesQuestion } from '../round-tables/round-tables-question';
import { TaskCard } from './task-card';

/** Lists of speakers that are still provisional. */
export function RoundTablesCard() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(roundTablesQuestion(edition.code));
  if (!data) return null;
  const open = data.roundTables.filter(({ listState, isCancelled }) => listState === 'provisional' && !isCancelled);
  return (
    <TaskCard
      title={t('places.round-tables')}
      shape={open.length > 0 ? 'half' : 'ok'}
      state={t('overview.provisional', { count: open.length })}
      link={
        <Link to="/$edition/round-tables" params={{ edition: edition.code }}>
          {t('overview.to-round-tables')}
        </Link>
      }
    />
  );
}
