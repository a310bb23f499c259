import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api, type BodyOf, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { type Floor, floorQuestion } from './floor-question';

export type FloorAct = BodyOf<'/api/v1/editions/{edition}/round-tables/{code}/floor/acts', 'post'>;
export type Act = FloorAct | { act: 'undo' } | { act: 'open' };

/**
 * Does acts one after the other, each on the floor that is seen then. The same act pressed again while it is under way is one press;
 * when somebody else was faster nothing is done and the floor is read anew.
 */
export function useActs(edition: string, code: string, take: (fresh: Floor) => void) {
  const questions = useQueryClient();
  const underWay = useRef(new Set<string>());
  const path = { edition, code };
  const { queryKey } = floorQuestion(edition, code);
  const acting = useMutation({
    scope: { id: `floor ${edition} ${code}` },
    mutationFn: (wish: Act) => {
      if (wish.act === 'open')
        return answerOf(api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor', { params: { path } }));
      const params = { path, header: ifMatch(questions.getQueryData<Floor>(queryKey)!) };
      if (wish.act === 'undo')
        return answerOf(api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor/undo', { params }));
      const body = wish as FloorAct;
      return answerOf(api.POST('/api/v1/editions/{edition}/round-tables/{code}/floor/acts', { params, body }));
    },
    onSuccess: take,
    onError: (fault) => {
      if (isStale(fault)) void questions.invalidateQueries({ queryKey });
    },
    onSettled: (_floor, _fault, wish) => void underWay.current.delete(JSON.stringify(wish)),
  });
  return {
    fault: acting.error,
    act: (wish: Act) => {
      const name = JSON.stringify(wish);
      if (underWay.current.has(name)) return;
      underWay.current.add(name);
      acting.mutate(wish);
    },
  };
}
