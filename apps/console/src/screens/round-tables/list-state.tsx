import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { RoundTable } from './round-tables-question';

const SHAPES: Record<RoundTable['listState'], StateShape> = { provisional: 'half', published: 'ok', final: 'ok' };

/** How binding a list is, and which time it was given out. */
export function ListState({ state, number }: { state: RoundTable['listState']; number: number }) {
  const { t } = useWords();
  return (
    <>
      <State shape={SHAPES[state]}>{t(`round-tables.states.${state}`)}</State>
      {number > 0 && <span className="soft"> {t('round-tables.list-number', { number })}</span>}
    </>
  );
}
