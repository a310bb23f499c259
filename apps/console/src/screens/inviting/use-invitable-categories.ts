import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { categoriesQuestion } from '../../desk/lists';
import type { Choice } from '../../parts/inputs';
import { useWords } from '../../words/words';

/** Open categories that people can be invited to, those for the invited alone first; undefined until they are known. */
export function useInvitableCategories(): Choice[] | undefined {
  const { language } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(categoriesQuestion(edition.code));
  return data?.categories
    .filter(({ entry, isClosed }) => entry !== 'delegation' && !isClosed)
    .toSorted((one, other) => Number(other.entry === 'invited') - Number(one.entry === 'invited'))
    .map(({ code, names }) => ({ value: code, label: names[language] || names.en || code }));
}
