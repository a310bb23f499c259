import { useWords } from '../../words/words';
import { ConflictLine } from './conflict-line';
import { isOpen } from './conflicts';
import type { Conflict } from './sessions-question';

interface ConflictNoteProps {
  conflicts: readonly Conflict[];
  isPlain?: boolean;
  /** Whether one may accept them here; not where they only would be. */
  mayAccept?: boolean;
}

/** Conflicts as sentences: what clashes, what to do, and the way to each session. What is only a note, and what was accepted, is folded. Nothing when there are none. */
export function ConflictNote({ conflicts, isPlain = false, mayAccept = !isPlain }: ConflictNoteProps) {
  const { t } = useWords();
  if (conflicts.length === 0) return null;
  const open = conflicts.filter(isOpen);
  const notes = conflicts.filter(({ severity, accepted }) => severity === 'note' && !accepted);
  const accepted = conflicts.filter((conflict) => conflict.accepted);
  return (
    <section className={isPlain ? 'stack tight' : 'card stack tight'} aria-label={t('sessions.conflicts')}>
      <Lines conflicts={open} mayAccept={mayAccept} />
      <Folded title={t('conflicts.notes', { count: notes.length })} conflicts={notes} mayAccept={mayAccept} />
      <Folded title={t('conflicts.accepted', { count: accepted.length })} conflicts={accepted} mayAccept={mayAccept} />
    </section>
  );
}

interface LinesProps {
  conflicts: readonly Conflict[];
  mayAccept: boolean;
}

function Lines({ conflicts, mayAccept }: LinesProps) {
  if (conflicts.length === 0) return null;
  return (
    <ul className="stack tight">
      {conflicts.map((conflict) => (
        <ConflictLine key={conflict.fingerprint} conflict={conflict} mayAccept={mayAccept} />
      ))}
    </ul>
  );
}

function Folded({ title, conflicts, mayAccept }: LinesProps & { title: string }) {
  if (conflicts.length === 0) return null;
  return (
    <details className="folded">
      <summary>{title}</summary>
      <Lines conflicts={conflicts} mayAccept={mayAccept} />
    </details>
  );
}
