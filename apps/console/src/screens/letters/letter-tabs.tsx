import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { LetterState } from './letters';

const STATES = ['failed', 'waiting', 'sending', 'sent', 'withdrawn'] as const satisfies readonly LetterState[];

/** All letters and those in one state, with how many there are. */
export function LetterTabs({ counts, current }: { counts?: Record<LetterState, number>; current?: LetterState }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const all = counts && STATES.reduce((sum, state) => sum + counts[state], 0);
  const tab = (state: LetterState | undefined, label: string, count: number | undefined) => (
    <Link
      key={label}
      to="/$edition/letters"
      params={{ edition: edition.code }}
      search={{ state }}
      activeOptions={{ exact: true }}
      aria-current={state === current ? 'page' : undefined}
    >
      {label} {count !== undefined && <b>{formats.number(count)}</b>}
    </Link>
  );
  return (
    <nav className="tabs" aria-label={t('letters.state')}>
      {tab(undefined, t('letters.all'), all)}
      {STATES.map((state) => tab(state, t(`letters.states.${state}`), counts?.[state]))}
    </nav>
  );
}
