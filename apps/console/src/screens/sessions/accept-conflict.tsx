import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { errorOf, Faults } from '../../parts/faults';
import { TextArea } from '../../parts/inputs';
import { useWords } from '../../words/words';
import type { Conflict } from './sessions-question';

/** Lets a conflict be, with the reason; it counts again as soon as its facts change. */
export function AcceptConflict({ conflict, close }: { conflict: Conflict; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [reason, setReason] = useState('');
  const accept = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/conflicts/acceptances', {
          params: { path: { edition: edition.code } },
          body: { fingerprint: conflict.fingerprint, reason },
        }),
      ),
    onSuccess: async () => {
      close();
      await questions.invalidateQueries({ queryKey: [edition.code] });
    },
  });
  return (
    <Dialog title={t('conflicts.accept-title')} onClose={close}>
      <p>{conflict.what}</p>
      <p className="soft">{t('conflicts.accept-what')}</p>
      <Faults fault={accept.error} />
      <TextArea
        name="reason"
        label={t('constraints.reason')}
        error={errorOf(accept.error, 'reason')}
        value={reason}
        onChange={setReason}
      />
      <p className="row">
        <button type="button" className="btn" onClick={() => !accept.isPending && accept.mutate()}>
          {t('conflicts.accept-act')}
        </button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </Dialog>
  );
}
