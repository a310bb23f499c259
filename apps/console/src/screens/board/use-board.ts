import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { boardQuestion, type Board } from './board-question';
import { applied, backFrom, type Step, type Wish, withVersions } from './steps';

/**
 * The board, what one did to it, and the way back and forth. What one does shows at once; it is sent one after the other, each on the
 * versions that the answer before it brought, so that a quick hand is never taken for somebody else.
 */
export function useBoard() {
  const { language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const queryKey = boardQuestion(edition.code, language, () => undefined).queryKey;
  const known = () => questions.getQueryData<Board>(queryKey);
  const { data, error } = useQuery(boardQuestion(edition.code, language, known));
  const [pending, setPending] = useState<readonly Wish[][]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const [done, setDone] = useState<Step[]>([]);
  const [undone, setUndone] = useState<Step[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const board = data && pending.reduce(applied, data);
  /** What the hand works on, also for what happens before the next drawing. */
  const shown = useRef(board);
  shown.current = board;

  const send = async (changes: Wish[], moveFixed: boolean) => {
    const fresh = await answerOf(
      api.POST('/api/v1/editions/{edition}/board/changes', {
        params: { path: { edition: edition.code } },
        body: { changes: withVersions(changes, known()!.sessions), moveFixed },
      }),
    );
    await questions.cancelQueries({ queryKey }); // a look that began before the change would show the old board
    questions.setQueryData(queryKey, fresh);
    for (const other of ['sessions', 'session', 'releases']) {
      void questions.invalidateQueries({ queryKey: [edition.code, other], refetchType: 'none' });
    }
  };

  /** Throws what was refused; what stood behind it in the queue is sent all the same, on what it finds. */
  const put = async (changes: Wish[], moveFixed: boolean): Promise<void> => {
    setFault(null);
    setPending((waiting) => [...waiting, changes]);
    shown.current = shown.current && applied(shown.current, changes);
    const turn = queue.current.then(() => send(changes, moveFixed));
    queue.current = turn.catch(() => {});
    try {
      await turn;
    } catch (refused) {
      setFault(refused);
      void questions.invalidateQueries({ queryKey });
      throw refused;
    } finally {
      setPending((waiting) => waiting.filter((one) => one !== changes));
    }
  };

  const change = async (changes: Wish[], moveFixed = false): Promise<void> => {
    const back = backFrom(changes, shown.current!.sessions);
    await put(changes, moveFixed);
    setDone((steps) => [...steps, { forth: changes, back }]);
    setUndone([]);
  };
  /** A fixed session that one moved oneself goes back without another question. True when there was something to do and it was done. */
  const step = async (from: Step[], way: 'back' | 'forth'): Promise<boolean> => {
    const last = from.at(-1);
    if (!last) return false;
    (way === 'back' ? setDone : setUndone)((steps) => steps.filter((one) => one !== last));
    try {
      await put([...last[way]], true);
    } catch {
      return false; // what was refused stands above the board
    }
    (way === 'back' ? setUndone : setDone)((steps) => [...steps, last]);
    return true;
  };
  return {
    board,
    error,
    change,
    fault,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    undo: () => step(done, 'back'),
    redo: () => step(undone, 'forth'),
  };
}

export type BoardDesk = ReturnType<typeof useBoard>;
