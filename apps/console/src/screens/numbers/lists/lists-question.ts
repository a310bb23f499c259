import { answerOf, api, type AnswerOf } from '../../../api/client';

export type OwnList = AnswerOf<'/api/v1/editions/{edition}/registration-lists', 'get'>['lists'][number];

const EVERY_MS = 1_000;
const OTHERWISE_MS = 60_000;

/** The lists that one asked for, looked at every second while one is being made. */
export const listsQuestion = (edition: string) => ({
  queryKey: [edition, 'registration-lists'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/registration-lists', { params: { path: { edition } } })),
  refetchInterval: ({ state }: { state: { data?: { lists: OwnList[] } } }) =>
    state.data?.lists.some((list) => list.state === 'running') ? EVERY_MS : OTHERWISE_MS,
});
