import { answerOf, api } from '../../api/client';

/** Releases so far, newest first. */
export const releasesQuestion = (edition: string) => ({
  queryKey: [edition, 'releases', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/releases', { params: { path: { edition } } })),
});
