import { answerOf, api, type AnswerOf } from '../../api/client';

export type Floor = AnswerOf<'/api/v1/editions/{edition}/round-tables/{code}/floor', 'get'>;
export type Turn = Floor['turns'][number];

/** The floor of a round table, before it was opened, too. */
export const floorQuestion = (edition: string, code: string) => ({
  queryKey: [edition, 'round-tables', 'floor', code],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/round-tables/{code}/floor', { params: { path: { edition, code } } })),
});
