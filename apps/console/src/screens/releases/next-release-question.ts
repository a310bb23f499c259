import { answerOf, api, type AnswerOf } from '../../api/client';

export type NextRelease = AnswerOf<'/api/v1/editions/{edition}/releases/next', 'get'>;

/** What a release made now would change; sentences come in the page's language. */
export const nextReleaseQuestion = (edition: string, language: string) => ({
  queryKey: [edition, 'releases', 'next', language],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/releases/next', { params: { path: { edition } } })),
});
