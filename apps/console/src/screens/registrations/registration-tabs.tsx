import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { QUEUES, queueOf, type RegistrationPage, type RegistrationSearch } from './registrations-question';

/** One tab per queue with its number under the same filter. */
export function RegistrationTabs({
  counts,
  search,
}: {
  counts?: RegistrationPage['queues'];
  search: RegistrationSearch;
}) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const current = queueOf(search);
  return (
    <nav className="tabs" aria-label={t('registrations.state')}>
      {QUEUES.map((queue) => (
        <Link
          key={queue}
          to="/$edition/registrations"
          params={{ edition: edition.code }}
          search={{ ...search, registration: undefined, queue: queue === 'to-decide' ? undefined : queue }}
          activeOptions={{ exact: true }}
          aria-current={queue === current ? 'page' : undefined}
        >
          {t(`registrations.queues.${queue}`)} {counts && <b>{formats.number(counts[queue])}</b>}
        </Link>
      ))}
    </nav>
  );
}
