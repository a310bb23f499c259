import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { useWords } from '../words/words';

/** Where one signs in: the page of the edition in the address, else of the current edition; afterwards back to `next`. */
export function useSignInPath(next = location.pathname): string | undefined {
  const { language } = useWords();
  const { data } = useQuery({
    queryKey: ['editions'],
    queryFn: () => answerOf(api.GET('/api/v1/editions')),
    staleTime: 300_000,
  });
  const named = location.pathname.split('/')[2];
  const edition =
    data?.editions.find(({ code }) => code === named) ??
    data?.editions.find(({ isCurrent }) => isCurrent) ??
    data?.editions[0];
  return edition && `/${edition.code}/${language}/sign-in?next=${encodeURIComponent(next)}`;
}
