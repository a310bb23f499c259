import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import type { Letter } from './letters';

/** Sends the text of an accepted letter once more, after a question. */
export function OnceMore({ letter: { id, to } }: { letter: Pick<Letter, 'id' | 'to'> }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [isAsking, ask] = useState(false);
  const close = () => ask(false);
  const send = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/letters/{id}/again', { params: { path: { edition: edition.code, id } } }),
      ),
    onSettled: () => {
      close();
      return questions.invalidateQueries({ queryKey: [edition.code, 'letters'] });
    },
  });
  return (
    <>
      {send.error && <ProblemNote fault={send.error} />}
      <p className="row">
        <button type="button" className="btn alt" onClick={() => ask(true)}>
          {t('letters.once-more.again')}
        </button>
        <span role="status">{send.isSuccess && <State shape="ok">{t('letters.once-more.done')}</State>}</span>
      </p>
      {isAsking && (
        <Dialog title={t('letters.once-more.ask')} onClose={close}>
          <p>{t('letters.once-more.what', { address: to.address })}</p>
          <p className="row">
            <button type="button" className="btn" onClick={() => !send.isPending && send.mutate()}>
              {t('letters.once-more.again')}
            </button>
            <button type="button" className="btn alt" onClick={close}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
