import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { numbersQuestion } from './door-question';

/** How many are inside, of how many, and since this morning. */
export function DoorNumbers() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(numbersQuestion(edition.code));
  if (!data) return null;
  const { inside, expected, today } = data;
  return <>{t('door.numbers', { inside, expected, today })}</>;
}
