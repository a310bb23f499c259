import { answerOf, api, type AnswerOf, type BodyOf } from '../../api/client';

export type Board = AnswerOf<'/api/v1/editions/{edition}/board', 'get'>;
export type BoardSession = Board['sessions'][number];
export type BoardRoom = Board['rooms'][number];
export type BoardChange = BodyOf<'/api/v1/editions/{edition}/board/changes', 'post'>['changes'][number];
export type Span = AnswerOf<'/api/v1/editions/{edition}/board/sessions/{code}/places', 'get'>['spans'][number];
export type Suggestion = AnswerOf<
  '/api/v1/editions/{edition}/board/sessions/{code}/suggestions',
  'get'
>['places'][number];

/** How often a board asks whether somebody else changed something; the answer is nearly always an empty 304. */
const LOOKS_EVERY_MS = 3_000;

/** The board of an edition in one language. While its stamp is the same the API sends nothing and what is known stays. */
export const boardQuestion = (edition: string, language: string, known: () => Board | undefined) => ({
  queryKey: [edition, 'board', language],
  queryFn: async (): Promise<Board> => {
    const before = known();
    const headers = before && { 'If-None-Match': `"${before.stamp}-${language}"` };
    const call = api.GET('/api/v1/editions/{edition}/board', { params: { path: { edition } }, headers });
    if (before && (await call).response.status === 304) return before;
    return answerOf(call);
  },
  refetchInterval: LOOKS_EVERY_MS,
});

export const placesQuestion = (edition: string, code: string, day: string, stamp: string) => ({
  queryKey: [edition, 'board-places', code, day, stamp],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/board/sessions/{code}/places', {
        params: { path: { edition, code }, query: { day } },
      }),
    ),
});

/** The sentences of one session's conflicts, at the board's state. */
export const sessionConflictsQuestion = (edition: string, code: string, stamp: string, language: string) => ({
  queryKey: [edition, 'board-conflicts', code, stamp, language],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/board/sessions/{code}/conflicts', { params: { path: { edition, code } } }),
    ),
});

export const suggestionsQuestion = (edition: string, code: string, stamp: string, language: string) => ({
  queryKey: [edition, 'board-suggestions', code, stamp, language],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/board/sessions/{code}/suggestions', { params: { path: { edition, code } } }),
    ),
});
