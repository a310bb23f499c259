import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { TaskCard } from './task-card';

/** Applications that wait for a decision, those first whose promised answer is overdue. */
export function Undecided() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    queryKey: [edition.code, 'registrations', 'numbers'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/registrations/numbers', { params: { path: { edition: edition.code } } }),
      ),
  });
  if (!data) return null;
  const undecided = data.byMode['on-site']['under-review'] + data.byMode.remote['under-review'];
  return (
    <TaskCard
      title={t('places.registrations')}
      shape={data.late > 0 ? 'warn' : undecided > 0 ? 'half' : 'ok'}
      state={t('overview.undecided', { count: undecided })}
      link={
        <Link to="/$edition/registrations" params={{ edition: edition.code }}>
          {t('overview.to-registrations')}
        </Link>
      }
    >
      {data.late > 0 && <p>{t('overview.late', { count: data.late })}</p>}
      <p className="soft">
        {t('overview.seats', { taken: formats.number(data.seats.taken), free: formats.number(data.seats.free) })}
      </p>
    </TaskCard>
  );
}
