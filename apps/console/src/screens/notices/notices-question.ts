import { answerOf, api, type AnswerOf } from '../../api/client';

export type Round = AnswerOf<'/api/v1/editions/{edition}/releases/{number}/notices', 'get'> & { version: number };
export type NoticesPage = AnswerOf<'/api/v1/editions/{edition}/releases/{number}/notices/people', 'get'>;
export type Notice = NoticesPage['notices'][number];
export type NoticeState = Notice['state'];

/** In these the round goes on by itself, so the screen looks again. */
const MOVING: ReadonlyArray<Round['state']> = ['counting', 'approved', 'sending'];
const LOOKS_AGAIN_MS = 2_000;

/** How far the notices of a release are, with the version that a decision wants; looked at again while something moves. */
export const roundQuestion = (edition: string, number: string) => ({
  queryKey: [edition, 'notices', 'round', number],
  queryFn: async (): Promise<Round> => {
    const call = await api.GET('/api/v1/editions/{edition}/releases/{number}/notices', {
      params: { path: { edition, number } },
    });
    const round = await answerOf(Promise.resolve(call));
    return { ...round, version: versionOf(call.response) };
  },
  refetchInterval: ({ state }: { state: { data?: Round } }) =>
    state.data && MOVING.includes(state.data.state) ? LOOKS_AGAIN_MS : (false as const),
});

/** How far the notices of each release are. */
export const roundsQuestion = (edition: string) => ({
  queryKey: [edition, 'notices', 'rounds'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/notice-rounds', { params: { path: { edition } } })),
});

/** Whom it concerns, by name; asked anew when the round has moved on. */
export const peopleQuestion = (edition: string, number: string, round: Round, state: NoticeState | undefined) => ({
  queryKey: [edition, 'notices', 'people', number, round.version, round.letters, state ?? 'all'],
  queryFn: ({ pageParam }: { pageParam?: string }) =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/releases/{number}/notices/people', {
        params: { path: { edition, number }, query: { state, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: NoticesPage) => page.next,
});

export function versionOf(response: Response): number {
  return Number(/"v(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1] ?? 0);
}
