import { answerOf, api, type AnswerOf } from '../../api/client';
import { ApiProblem } from '../../api/problem';
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

/** How far the notices of a release are; null before anybody has begun to count whom it concerns. */
export const roundQuestion = (edition: string, number: number) => ({
  queryKey: [edition, 'releases', 'notices', number],
  queryFn: async (): Promise<Round | null> => {
    try {
      const path = { edition, number: String(number) };
      return await answerOf(api.GET('/api/v1/editions/{edition}/releases/{number}/notices', { params: { path } }));
    } catch (fault) {
      if (fault instanceof ApiProblem && fault.code === 'notices.round-unknown') return null;
      throw fault;
    }
  },
  refetchInterval: ({ state: { data } }: { state: { data?: Round | null } }) =>
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
