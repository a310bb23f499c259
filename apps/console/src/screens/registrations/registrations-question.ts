import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';

export type RegistrationPage = AnswerOf<'/api/v1/editions/{edition}/registrations', 'get'>;
export type Registration = RegistrationPage['registrations'][number];
export type Status = Registration['status'];
export type Queue = Exclude<keyof RegistrationPage['queues'], 'late'>;

/** What stands in the address: which queue, what is looked for, which one is open, which decision on many is followed. */
export interface RegistrationSearch {
  queue?: string;
  q?: string;
  mode?: string;
  kind?: string;
  country?: string;
  region?: string;
  category?: string;
  tag?: string;
  by?: string;
  from?: string;
  to?: string;
  late?: string;
  duplicates?: string;
  registration?: string;
  job?: string;
}

export const QUEUES = [
  'to-decide',
  'focal-points',
  'asked',
  'waiting',
  'offered',
  'approved',
  'checked-in',
  'over',
  'unproven',
  'all',
] as const satisfies readonly Queue[];

/** The desk opens with what is to be decided. */
export function queueOf({ queue = 'to-decide' }: RegistrationSearch): Queue {
  return QUEUES.find((one) => one === queue) ?? 'to-decide';
}

/** The same in the API's words. */
export function filterOf(search: RegistrationSearch) {
  const queue = queueOf(search);
  return {
    queue: queue === 'all' ? undefined : queue,
    q: search.q,
    mode: search.mode as Registration['mode'] | undefined,
    stakeholderType: search.kind,
    country: search.country,
    region: search.region,
    category: search.category,
    tag: search.tag,
    decidedBy: search.by,
    from: search.from,
    to: search.to,
    duplicates: search.duplicates ? ('yes' as const) : undefined,
    late: search.late ? ('yes' as const) : undefined,
  };
}

/** Who waits longest first, page by page. */
export function useRegistrations(edition: string, search: RegistrationSearch) {
  const filter = filterOf(search);
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
