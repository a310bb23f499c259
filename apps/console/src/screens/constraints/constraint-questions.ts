import { answerOf, api, type AnswerOf } from '../../api/client';

export type Break = AnswerOf<'/api/v1/editions/{edition}/breaks', 'get'>['breaks'][number];
export type Blocker = AnswerOf<'/api/v1/editions/{edition}/blockers', 'get'>['blockers'][number];
export type WalkingTimes = AnswerOf<'/api/v1/editions/{edition}/walking-times', 'get'>;
export type PersonConstraint = AnswerOf<'/api/v1/editions/{edition}/person-constraints/{personId}', 'get'>;
export type KeptApart = AnswerOf<'/api/v1/editions/{edition}/kept-apart', 'get'>['lists'][number];

const inEdition = (edition: string) => ({ params: { path: { edition } } });

export const breaksQuestion = (edition: string) => ({
  queryKey: [edition, 'breaks'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/breaks', inEdition(edition))),
});

export const blockersQuestion = (edition: string) => ({
  queryKey: [edition, 'blockers'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/blockers', inEdition(edition))),
});

export const walkingQuestion = (edition: string) => ({
  queryKey: [edition, 'walking-times'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/walking-times', inEdition(edition))),
});

export const peopleQuestion = (edition: string) => ({
  queryKey: [edition, 'person-constraints'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/person-constraints', inEdition(edition))),
});

export const personQuestion = (edition: string, personId: string) => ({
  queryKey: [edition, 'person-constraints', personId],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/person-constraints/{personId}', { params: { path: { edition, personId } } }),
    ),
});

export const apartQuestion = (edition: string) => ({
  queryKey: [edition, 'kept-apart'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/kept-apart', inEdition(edition))),
});
