import { answerOf, api, type AnswerOf } from '../../api/client';
import type { Language } from '../../words/language';

export type RoundTableList = AnswerOf<'/api/v1/editions/{edition}/round-tables', 'get'>;
export type RoundTable = AnswerOf<'/api/v1/editions/{edition}/round-tables/{code}', 'get'>;
export type Speaker = RoundTable['speakers'][number];
export type FloorRequest = RoundTable['withdrawn'][number];

export const roundTablesQuestion = (edition: string) => ({
  queryKey: [edition, 'round-tables', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/round-tables', { params: { path: { edition } } })),
});

/** The list of speakers with its reasons, in the page's language. */
export const roundTableQuestion = (edition: string, code: string, lang: Language) => ({
  queryKey: [edition, 'round-tables', 'one', code, lang],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/round-tables/{code}', {
        params: { path: { edition, code }, query: { lang } },
      }),
    ),
});
