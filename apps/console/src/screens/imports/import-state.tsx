import { State } from '../../parts/state';
import { TaskProgress } from '../../parts/task-progress';
import { useWords } from '../../words/words';
import type { Import } from './imports-question';

/** How far it is, or how it ended. */
export function ImportState({ found: { state, outcome, lookId, done, total } }: { found: Import }) {
  const { t, formats } = useWords();
  if (state === 'running') {
    const values = { done: formats.number(done), total: total === null ? '…' : formats.number(total) };
    const words = t(lookId ? 'imports.taking' : 'imports.looking', values);
    return (
      <p className="row" role="status">
        <TaskProgress label={words} done={done} total={total} /> <span>{words}</span>
      </p>
    );
  }
  if (state === 'stopped') return <State shape="no">{t('imports.stopped')}</State>;
  if (state === 'failed' || !outcome) return <State shape="warn">{t('imports.failed')}</State>;
  const shape = { 'looked-at': 'half', taken: 'ok', 'changed-meanwhile': 'warn' } as const;
  return <State shape={shape[outcome]}>{t(`imports.${outcome}`)}</State>;
}
