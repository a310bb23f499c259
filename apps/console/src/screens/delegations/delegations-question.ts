import { answerOf, api, type AnswerOf } from '../../api/client';

export type DelegationRow = AnswerOf<'/api/v1/editions/{edition}/delegations', 'get'>['delegations'][number];
export type Delegation = AnswerOf<'/api/v1/editions/{edition}/delegations/{id}', 'get'>;
export type Nomination = AnswerOf<'/api/v1/editions/{edition}/focal-point-nominations', 'get'>['nominations'][number];
export type Mandate = AnswerOf<'/api/v1/editions/{edition}/mandates', 'get'>['mandates'][number];
export type Member = Delegation['members'][number];

export const delegationsQuestion = (edition: string, language: string, q = '') => ({
  queryKey: [edition, 'delegations', language, q],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/delegations', {
        params: { path: { edition }, query: q ? { q } : {} },
      }),
    ),
});

export const delegationQuestion = (edition: string, id: string) => ({
  queryKey: [edition, 'delegation', id],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/delegations/{id}', { params: { path: { edition, id } } })),
});

export const nominationsQuestion = (edition: string) => ({
  queryKey: [edition, 'focal-point-nominations'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/focal-point-nominations', { params: { path: { edition } } })),
});

export const mandatesQuestion = (edition: string) => ({
  queryKey: [edition, 'mandates'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/mandates', { params: { path: { edition } } })),
});

export const ministersQuestion = (edition: string) => ({
  queryKey: [edition, 'ministers'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/delegations/ministers', { params: { path: { edition } } })),
});
