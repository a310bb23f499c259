import { answerOf, api, type AnswerOf } from '../../api/client';

export type ConsentKind = AnswerOf<'/api/v1/editions/{edition}/consent-texts', 'get'>[number];
export type ConsentVersion = ConsentKind['versions'][number];

export const consentsQuestion = (edition: string) => ({
  queryKey: [edition, 'consent-texts'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/consent-texts', { params: { path: { edition } } })),
});
