import { answerOf, api, type AnswerOf, type BodyOf } from '../../api/client';
import type { StateShape } from '../../parts/state';

export type AnnouncementList = AnswerOf<'/api/v1/editions/{edition}/announcements', 'get'>;
export type AnnouncementLine = AnnouncementList['announcements'][number];
export type Announcement = AnswerOf<'/api/v1/editions/{edition}/announcements/{id}', 'get'>;
export type AnnouncementBody = BodyOf<'/api/v1/editions/{edition}/announcements', 'post'>;
export type Audience = AnnouncementBody['audience'];
export type PeoplePage = AnswerOf<'/api/v1/editions/{edition}/announcements/{id}/people', 'get'>;
export type Recipient = PeoplePage['people'][number];
export type Standing = Recipient['standing'];

export const SHAPES: Record<AnnouncementLine['state'] | 'sent', StateShape> = {
  draft: 'half',
  waiting: 'warn',
  sending: 'half',
  written: 'half',
  sent: 'ok',
  stopped: 'no',
};
export const STANDING_SHAPES: Record<Standing, StateShape> = {
  reached: 'ok',
  'no-address': 'warn',
  unsubscribed: 'no',
  suppressed: 'no',
  erased: 'no',
};

const WORKING_MS = 2_000;
const LOOKS_EVERY_MS = 15_000;

/** Letters that have not left yet; an announcement with some can be stopped. */
export function onTheWay({ state, letters }: AnnouncementLine): number {
  return state === 'sending' || state === 'written' ? letters.unwritten + letters.waiting + letters.sending : 0;
}

/** Its state as people call it: with the mail room until the last letter has left. */
export function shownState(announcement: AnnouncementLine): AnnouncementLine['state'] | 'sent' {
  return announcement.state === 'written' && onTheWay(announcement) === 0 ? 'sent' : announcement.state;
}

/** Everything of announcements is asked for anew together. */
export const announcementsKey = (edition: string) => [edition, 'announcements'];

export const announcementsQuestion = (edition: string) => ({
  queryKey: [...announcementsKey(edition), 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/announcements', { params: { path: { edition } } })),
  refetchInterval: LOOKS_EVERY_MS,
});

export const announcementQuestion = (edition: string, id: string) => ({
  queryKey: [...announcementsKey(edition), 'one', id],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/announcements/{id}', { params: { path: { edition, id } } })),
  refetchInterval: ({ state: { data } }: { state: { data?: Announcement } }) =>
    data && onTheWay(data) > 0 ? WORKING_MS : LOOKS_EVERY_MS,
});

/** Whom it goes to, by name. They change with the announcement, so its version stands in the key. */
export const peopleQuestion = (
  edition: string,
  { id, version }: Announcement,
  { search, standing }: { search?: string; standing?: Standing },
) => ({
  queryKey: [...announcementsKey(edition), 'people', id, version, search ?? '', standing ?? 'all'],
  queryFn: ({ pageParam }: { pageParam?: string }) =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/announcements/{id}/people', {
        params: { path: { edition, id }, query: { search, standing, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: PeoplePage) => page.next,
});
