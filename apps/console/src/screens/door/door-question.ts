import { answerOf, api, type AnswerOf } from '../../api/client';

export type LookUp = AnswerOf<'/api/v1/editions/{edition}/door/look-ups', 'post'>;
export type DoorPerson = LookUp['people'][number];
export type CheckIn = NonNullable<DoorPerson['checkIn']>;
export type MadeBadge = AnswerOf<'/api/v1/editions/{edition}/door/badges', 'post'>;

const path = (edition: string) => ({ params: { path: { edition } } });

export const lookUp = (edition: string, q: string): Promise<LookUp> =>
  answerOf(api.POST('/api/v1/editions/{edition}/door/look-ups', { ...path(edition), body: { q } }));

/** `code` when the person was found by scanning. */
export const admit = (edition: string, registrationId: string, desk: string, code?: string) =>
  answerOf(
    api.POST('/api/v1/editions/{edition}/door/check-ins', { ...path(edition), body: { registrationId, desk, code } }),
  );

export const undoCheckIn = (edition: string, id: string): Promise<DoorPerson> =>
  answerOf(api.DELETE('/api/v1/editions/{edition}/door/check-ins/{id}', { params: { path: { edition, id } } }));

export const makeBadge = (edition: string, registrationId: string): Promise<MadeBadge> =>
  answerOf(api.POST('/api/v1/editions/{edition}/door/badges', { ...path(edition), body: { registrationId } }));

export const endBadge = (edition: string, id: string) =>
  answerOf(api.DELETE('/api/v1/editions/{edition}/door/badges/{id}', { params: { path: { edition, id } } }));

/** Only for the people of the door; the browser shows it in a tab of its own. */
export const badgePath = (edition: string, id: string) => `/api/v1/editions/${edition}/door/badges/${id}/badge.pdf`;

export const numbersQuestion = (edition: string) => ({
  queryKey: [edition, 'door', 'numbers'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/door/numbers', path(edition))),
  refetchInterval: 20_000,
});
