import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import type { StateShape } from '../../parts/state';

export type InvitationPage = AnswerOf<'/api/v1/editions/{edition}/registration-invitations', 'get'>;
export type Invitation = InvitationPage['invitations'][number];
export type InvitationState = Invitation['state'];

export const STATES = [
  'open',
  'registered',
  'declined',
  'expired',
  'revoked',
] as const satisfies readonly InvitationState[];

export const SHAPES: Record<InvitationState, StateShape> = {
  open: 'wait',
  registered: 'ok',
  declined: 'no',
  expired: 'warn',
  revoked: 'no',
};

/** What narrows the list, as it stands in the address. */
export interface InvitationSearch {
  state?: string;
  q?: string;
  category?: string;
  /** Id of the one that is open beside the list. */
  invitation?: string;
  /** So many were just sent. */
  sent?: string;
}

const ON_THE_WAY_MS = 4_000;

/** The list, page by page; asked again as long as letters of it are on their way. */
export function useInvitations(edition: string, { state, q, category }: InvitationSearch) {
  const query = { state: state as InvitationState | undefined, q, category };
  return useInfiniteQuery({
    queryKey: [edition, 'invitations', state ?? '', q ?? '', category ?? ''],
    queryFn: ({ pageParam }: { pageParam?: string }) =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/registration-invitations', {
          params: { path: { edition }, query: { ...query, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: InvitationPage) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.pages.some(isOnTheWay) ? ON_THE_WAY_MS : false),
  });
}

function isOnTheWay({ invitations }: InvitationPage): boolean {
  return invitations.some(({ letterState }) => letterState === 'waiting' || letterState === 'sending');
}

export const invitationQuestion = (edition: string, id: string) => ({
  queryKey: [edition, 'invitation', id],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/registration-invitations/{id}', { params: { path: { edition, id } } }),
    ),
});
