import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../desk/desk';
import { type Invitation, invitationQuestion } from './inviting-question';

/** Does something to an invitation and takes its answer over, here and in the lists. */
export function useChange<T = void>(id: string, send: (what: T) => Promise<Invitation>) {
  const { edition } = useDesk();
  const questions = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (invitation) => {
      questions.setQueryData(invitationQuestion(edition.code, id).queryKey, invitation);
      return questions.invalidateQueries({ queryKey: [edition.code, 'invitations'] });
    },
  });
}
