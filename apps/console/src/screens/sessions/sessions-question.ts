import { answerOf, api, type AnswerOf } from '../../api/client';

export type SessionList = AnswerOf<'/api/v1/editions/{edition}/draft-sessions', 'get'>;
export type Session = SessionList['sessions'][number];
export type Conflict = SessionList['conflicts'][number];
export type Seat = Session['panel'][number];

/** Every draft with the conflicts among them; sentences come in the page's language, so it stands in the key. */
export const sessionsQuestion = (edition: string, language: string) => ({
  queryKey: [edition, 'sessions', 'list', language],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/draft-sessions', { params: { path: { edition } } })),
});

export const sessionQuestion = (edition: string, code: string) => ({
  queryKey: [edition, 'session', code],
  queryFn: () =>
    answerOf(api.GET('/api/v1/editions/{edition}/draft-sessions/{code}', { params: { path: { edition, code } } })),
});
