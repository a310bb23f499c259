import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { TaskCard } from './task-card';

export function FailedLetters() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    queryKey: [edition.code, 'letter-counts'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/letters', {
          params: { path: { edition: edition.code }, query: { limit: 1 } },
        }),
      ),
  });
  if (!data) return null;
  const { failed, waiting, sending } = data.counts;
  return (
    <TaskCard
      title={t('places.letters')}
      shape={failed > 0 ? 'warn' : 'ok'}
      state={t('overview.failed-letters', { count: failed })}
      link={
        <Link to="/$edition/letters" params={{ edition: edition.code }} search={failed > 0 ? { state: 'failed' } : {}}>
          {t(failed > 0 ? 'overview.see-failed' : 'overview.see-letters')}
        </Link>
      }
    >
      <p className="soft">{t('overview.letters-on-their-way', { count: waiting + sending })}</p>
    </TaskCard>
  );
}
