import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { registrationQuestion } from './registration-panel';
import type { Decided } from './use-decide';

/** Undoes a decision whose letter has not left; `undone` opens it again. */
export function useUndo(undone: (id: string) => void) {
  const { edition } = useDesk();
  const questions = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Decided) =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/registrations/{id}/undoing', {
          params: { path: { edition: edition.code, id }, header: ifMatch({ version }) },
        }),
      ),
    onSuccess: async (fresh) => {
      questions.setQueryData(registrationQuestion(edition.code, fresh.id).queryKey, fresh);
      undone(fresh.id);
      await questions.invalidateQueries({ queryKey: [edition.code, 'registrations'] });
    },
  });
}
