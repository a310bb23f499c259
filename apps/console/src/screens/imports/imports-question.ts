import { answerOf, api, type AnswerOf } from '../../api/client';

export type Import = AnswerOf<'/api/v1/editions/{edition}/schedule-imports', 'get'>['imports'][number];
export type ImportFound = AnswerOf<'/api/v1/editions/{edition}/schedule-imports/{id}', 'get'>;
export type ImportRecord = AnswerOf<
  '/api/v1/editions/{edition}/schedule-imports/{id}/records',
  'get'
>['records'][number];

const EVERY_MS = 1_000;

export const SHOWN = ['taken', 'mended', 'not-placed', 'dropped', 'already-there', 'left-out'] as const;
export type Shown = (typeof SHOWN)[number];

export function isShown(text: string | undefined): text is Shown {
  return SHOWN.some((one) => one === text);
}

/** Those of the last day, whichever editor brought them. */
export const importsQuestion = (edition: string) => ({
  queryKey: [edition, 'schedule-imports'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/schedule-imports', { params: { path: { edition } } })),
});

/** One of them, looked at every second while the worker is at it. */
export const importQuestion = (edition: string, id: string, language: string) => ({
  queryKey: [edition, 'schedule-imports', id, language],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/schedule-imports/{id}', { params: { path: { edition, id } } })),
  refetchInterval: ({ state }: { state: { data?: ImportFound } }) =>
    state.data?.state === 'running' ? EVERY_MS : (false as const),
});

/** Pages of what became of the records, said in the desk's language. */
export const recordsQuestion = (edition: string, id: string, show: Shown | undefined, language: string) => ({
  queryKey: [edition, 'schedule-imports', id, 'records', show ?? '', language],
  queryFn: ({ pageParam }: { pageParam: number }) =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/schedule-imports/{id}/records', {
        params: { path: { edition, id }, query: { ...(show && { show }), after: pageParam } },
      }),
    ),
  initialPageParam: 0,
  getNextPageParam: (last: { next: number | null }) => last.next ?? undefined,
});
