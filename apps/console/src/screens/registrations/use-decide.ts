import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { registrationQuestion, type RegistrationWithHistory } from './registration-panel';

export type Act = 'approval' | 'rejection' | 'information-requests' | 'reopening' | 'revocation';

/** What was decided, and the version that an undoing must name. */
export interface Decided {
  act: Act;
  id: string;
  name: string;
  version: number;
}

interface DecideOptions {
  registration: RegistrationWithHistory;
  overtaken(fault: unknown): void;
  decided(what: Decided): void;
}

/** Sends a decision on the version that is on the screen, and brings in what it became. */
export function useDecide({ registration, overtaken, decided }: DecideOptions) {
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = registrationQuestion(edition.code, registration.id);
  const params = { path: { edition: edition.code, id: registration.id }, header: ifMatch(registration) };
  const base = '/api/v1/editions/{edition}/registrations/{id}' as const;

  const decide = useMutation({
    mutationFn: ({ act, text = '', documents = false }: { act: Act; text?: string; documents?: boolean }) => {
      if (act === 'approval') return answerOf(api.POST(`${base}/approval`, { params }));
      if (act === 'reopening') return answerOf(api.POST(`${base}/reopening`, { params }));
      if (act === 'rejection') return answerOf(api.POST(`${base}/rejection`, { params, body: { reason: text } }));
      if (act === 'revocation') return answerOf(api.POST(`${base}/revocation`, { params, body: { reason: text } }));
      return answerOf(api.POST(`${base}/information-requests`, { params, body: { question: text, documents } }));
    },
    onSuccess: async (fresh, { act }) => {
      questions.setQueryData(question.queryKey, fresh);
      const { id, givenName, familyName, version } = fresh;
      decided({ act, id, name: `${givenName} ${familyName}`.trim(), version });
      await questions.invalidateQueries({ queryKey: [edition.code, 'registrations'] });
    },
    onError: async (fault) => {
      if (!isStale(fault)) return;
      overtaken(fault);
      await questions.invalidateQueries({ queryKey: question.queryKey });
    },
  });
  return {
    decide: decide.mutate,
    isBusy: decide.isPending,
    isDone: decide.isSuccess,
    fault: decide.error && !isStale(decide.error) ? decide.error : undefined,
  };
}
