import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';

export type RegistrationPage = AnswerOf<'/api/v1/editions/{edition}/registrations', 'get'>;
export type Registration = RegistrationPage['registrations'][number];
export type Status = Registration['status'];

/** What stands in the address: which tab, what is looked for, which one is open. */
export interface RegistrationSearch {
  status?: string;
  q?: string;
  mode?: string;
  kind?: string;
  country?: string;
  registration?: string;
}

/** The desk opens with what is to be decided; `all` shows every status. */
export function statusOf({ status = 'under-review' }: RegistrationSearch): Status | undefined {
  return status === 'all' ? undefined : (status as Status);
}

/** Who waits longest first, page by page. */
export function useRegistrations(edition: string, search: RegistrationSearch) {
  const filter = {
    status: statusOf(search),
    q: search.q,
    mode: search.mode as Registration['mode'] | undefined,
    stakeholderType: search.kind,
    country: search.country,
  };
  return useInfiniteQuery({
    queryKey: [edition, 'registrations', 'list', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/registrations', {
          params: { path: { edition }, query: { ...filter, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: RegistrationPage) => page.next,
    placeholderData: keepPreviousData,
  });
}
