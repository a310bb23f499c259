import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { type InvitationPage, type InvitationSearch, STATES } from './inviting-question';

/** All invitations and those in one state, with their number under the same filter. */
export function InvitationTabs({ counts, search }: { counts?: InvitationPage['counts']; search: InvitationSearch }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const all = counts && STATES.reduce((sum, state) => sum + counts[state], 0);
  const tab = (state: InvitationSearch['state'], label: string, count: number | undefined) => (
    <Link
      key={label}
      to="/$edition/invitations"
      params={{ edition: edition.code }}
      search={{ q: search.q, category: search.category, state }}
      activeOptions={{ exact: true }}
      aria-current={state === search.state ? 'page' : undefined}
    >
      {label} {count !== undefined && <b>{formats.number(count)}</b>}
    </Link>
  );
  return (
    <nav className="tabs" aria-label={t('inviting.state')}>
      {tab(undefined, t('inviting.all'), all)}
      {STATES.map((state) => tab(state, t(`inviting.states.${state}`), counts?.[state]))}
    </nav>
  );
}
