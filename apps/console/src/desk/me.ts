import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../api/client';

export type Me = AnswerOf<'/api/v1/me', 'get'>;
export type Role = Me['editions'][number]['roles'][number];

const meQuestion = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/v1/me')),
  refetchInterval: ({ state }) => (state.data ? 60_000 : false),
  retryOnMount: false,
});

/** Who is signed in; asked again every minute, so that an ended session is noticed before something is typed into it. */
export function useMe() {
  return useQuery(meQuestion);
}

/** Ends this session here and everywhere its cookie was copied to. */
export async function signOut(): Promise<void> {
  await answerOf(api.DELETE('/api/v1/me/session'));
  location.assign('/console');
}
