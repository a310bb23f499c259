import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import type { BoardDesk } from './use-board';
import { STEPS } from './use-step';

interface ToolsProps {
  desk: BoardDesk;
  step: number;
  setStep(step: number): void;
  undo(): unknown;
  redo(): unknown;
}

/** The way back and forth, the step of dragging, board or table, and the way to the release. */
export function BoardTools({ desk, step, setStep, undo, redo }: ToolsProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/board' });
  const isTable = search.view === 'table';
  return (
    <>
      <button type="button" className="btn alt" aria-disabled={!desk.canUndo || undefined} onClick={() => void undo()}>
        {t('actions.undo')}
      </button>
      <button type="button" className="btn alt" aria-disabled={!desk.canRedo || undefined} onClick={() => void redo()}>
        {t('board.redo')}
      </button>
      {!isTable && (
        <>
          <label className="vh" htmlFor="step">
            {t('board.step')}
          </label>
          <select className="in" id="step" value={step} onChange={(event) => setStep(Number(event.target.value))}>
            {STEPS.map((one) => (
              <option key={one} value={one}>
                {t('board.minutes', { count: one })}
              </option>
            ))}
          </select>
        </>
      )}
      <Link
        className="btn alt"
        to="/$edition/board"
        params={{ edition: edition.code }}
        search={{ ...search, view: isTable ? undefined : 'table' }}
        replace
      >
        {t(isTable ? 'board.as-board' : 'board.as-table')}
      </Link>
      <Link className="btn" to="/$edition/releases" params={{ edition: edition.code }}>
        {t('board.to-release')}
      </Link>
    </>
  );
}
