import type { StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Key } from '../../words/catalogue';
import type { LetterState } from './letters';

export const SHAPES: Record<LetterState, StateShape> = {
  waiting: 'wait',
  sending: 'half',
  sent: 'ok',
  failed: 'no',
  withdrawn: 'no',
};

/** What a letter is, in words; one that the console does not know keeps its name. */
export function useKindOf() {
  const { t } = useWords();
  return (kind: string): string => {
    const key = `letters.kinds.${kind.replace('.', '-')}` as Key;
    const words = t(key);
    return words === key ? kind : words;
  };
}
