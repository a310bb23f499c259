import { answerOf, api, type AnswerOf } from '../../api/client';
import type { StateShape } from '../../parts/state';

export type Round = AnswerOf<'/api/v1/editions/{edition}/releases/{number}/notices', 'get'>;
export type NoticesPage = AnswerOf<'/api/v1/editions/{edition}/releases/{number}/notices/people', 'get'>;
export type Notice = NoticesPage['notices'][number];
export type NoticeState = Notice['state'];

export const ROUND_SHAPES: Record<Round['state'], StateShape> = {
  counting: 'half',
  open: 'warn',
  approved: 'wait',
  held: 'wait',
  'with-next': 'wait',
  sending: 'half',
  sent: 'ok',
  overtaken: 'ok',
};
export const NOTICE_SHAPES: Record<NoticeState, StateShape> = {
  due: 'wait',
  written: 'ok',
  'by-hand': 'warn',
  'told-by-hand': 'ok',
  needless: 'ok',
};

const WORKING_MS = 2_000;
const LOOKS_EVERY_MS = 15_000;

/** While letters are written or posted, somebody looks at how far they are. */
function isOnTheWay({ state, post }: Round): boolean {
  return state === 'counting' || state === 'sending' || post.waiting + post.sending > 0;
}

/** Which releases have notices, newest first, and how far they are; those of today begin within a minute. */
export const roundsQuestion = (edition: string) => ({
  queryKey: [edition, 'releases', 'notices', 'rounds'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/notice-rounds', { params: { path: { edition } } })),
  refetchInterval: LOOKS_EVERY_MS,
});

/** How far the notices of a release are, which has some. */
export const roundQuestion = (edition: string, number: number) => ({
  queryKey: [edition, 'releases', 'notices', number],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/releases/{number}/notices', {
        params: { path: { edition, number: String(number) } },
      }),
    ),
  refetchInterval: ({ state: { data } }: { state: { data?: Round } }) =>
    data && isOnTheWay(data) ? WORKING_MS : LOOKS_EVERY_MS,
});

/** Whom a release concerns, by name. They change with the round, so its version stands in the key. */
export const peopleQuestion = (edition: string, { number, version }: Round, state: NoticeState | undefined) => ({
  queryKey: [edition, 'releases', 'notices', number, 'people', state ?? 'all', version],
  queryFn: ({ pageParam }: { pageParam?: string }) =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/releases/{number}/notices/people', {
        params: { path: { edition, number: String(number) }, query: { state, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: NoticesPage) => page.next,
});
