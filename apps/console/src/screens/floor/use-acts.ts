import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type BodyOf, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { type Floor, floorQuestion } from './floor-question';

export type FloorAct = BodyOf<'/api/v1/editions/{edition}/round-tables/{code}/floor/acts', 'post'>;
export type Act = FloorAct | { act: 'undo' } | { act: 'open' };

/** Does one act on the floor that is seen; when somebody else was faster nothing is done and the floor is read anew. */
export function useActs(edition: string, floor: Floor | undefined, code: string, take: (fresh: Floor) => void) {
  const questions = useQueryClient();
  const path = { edition, code };
  const acting = useMutation({
    mutationFn: (wish: Act) => {
      if (wish.act === 'open')
        return answerOf(api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor', { params: { path } }));
      const params = { path, header: ifMatch(floor!) };
      if (wish.act === 'undo')
        return answerOf(api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor/undo', { params }));
      return answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor/acts', { params, body: wish as FloorAct }),
      );
    },
    onSuccess: take,
    onError: (fault) => {
      if (isStale(fault)) void questions.invalidateQueries({ queryKey: floorQuestion(edition, code).queryKey });
    },
  });
  return {
    fault: acting.error,
    /** One after the other: a second press while the first is under way does nothing. */
    act: (wish: Act) => {
      if (!acting.isPending) acting.mutate(wish);
    },
  };
}
