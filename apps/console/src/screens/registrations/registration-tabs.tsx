import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { statusOf, type RegistrationSearch, type Status } from './registrations-question';

const STATUSES = [
  'under-review',
  'submitted',
  'waiting',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const satisfies readonly Status[];

/** One tab per status with its number under the same filter, and one for all. */
export function RegistrationTabs({ counts, search }: { counts?: Record<Status, number>; search: RegistrationSearch }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const current = statusOf(search) ?? 'all';
  const all = counts && STATUSES.reduce((sum, status) => sum + counts[status], 0);
  return (
    <nav className="tabs" aria-label={t('registrations.state')}>
      {[...STATUSES, 'all' as const].map((status) => {
        const count = status === 'all' ? all : counts?.[status];
        return (
          <Link
            key={status}
            to="/$edition/registrations"
            params={{ edition: edition.code }}
            search={{ ...search, registration: undefined, status: status === 'under-review' ? undefined : status }}
            activeOptions={{ exact: true }}
            aria-current={status === current ? 'page' : undefined}
          >
            {t(`registrations.statuses.${status}`)} {count !== undefined && <b>{formats.number(count)}</b>}
          </Link>
        );
      })}
    </nav>
  );
}
