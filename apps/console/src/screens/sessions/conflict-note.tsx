import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { Conflict } from './sessions-question';

/** Conflicts as sentences: what clashes, what to do, and the way to each session. Nothing when there are none. */
export function ConflictNote({ conflicts, isPlain = false }: { conflicts: readonly Conflict[]; isPlain?: boolean }) {
  const { t } = useWords();
  const { edition } = useDesk();
  if (conflicts.length === 0) return null;
  return (
    <section className={isPlain ? 'stack tight' : 'card stack tight'} aria-label={t('sessions.conflicts')}>
      <ul className="stack tight">
        {conflicts.map(({ kind, what, next, sessions }, place) => (
          <li key={`${kind}${sessions.join()}${place}`} className="conflict">
            <span className="st warn">{t(`sessions.conflict-kinds.${kind}`)}</span> <span>{what}</span>{' '}
            <span className="soft">{next}</span>{' '}
            {sessions.map((code) => (
              <span key={code}>
                <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code }}>
                  <bdi dir="ltr">{code}</bdi>
                </Link>{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
