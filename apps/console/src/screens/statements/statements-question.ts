import { answerOf, api, type AnswerOf } from '../../api/client';
import type { Language } from '../../words/language';

export type StatementList = AnswerOf<'/api/v1/editions/{edition}/round-tables/{code}/statements', 'get'>;
export type StatementLine = StatementList['statements'][number];
export type Statement = AnswerOf<'/api/v1/editions/{edition}/round-tables/{code}/statements/{request}', 'get'>;
export type StatementText = Statement['texts'][number];

/** What the speakers of a round table have handed in. */
export const statementsQuestion = (edition: string, code: string, lang: Language) => ({
  queryKey: [edition, 'round-tables', 'statements', code, lang],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/round-tables/{code}/statements', {
        params: { path: { edition, code }, query: { lang } },
      }),
    ),
});

/** One statement with all its versions. */
export const statementQuestion = (edition: string, code: string, request: string, lang: Language) => ({
  queryKey: [edition, 'round-tables', 'statement', code, request, lang],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/round-tables/{code}/statements/{request}', {
        params: { path: { edition, code, request }, query: { lang } },
      }),
    ),
});
