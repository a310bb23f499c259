import { answerOf, api, type AnswerOf } from '../../api/client';

export type Room = AnswerOf<'/api/v1/editions/{edition}/rooms/{room}', 'get'>;

export const roomsQuestion = (edition: string) => ({
  queryKey: [edition, 'rooms'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/rooms', { params: { path: { edition } } })),
});
