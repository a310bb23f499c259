import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog';
import { errorOf, Faults } from '../../parts/faults';
import { TextArea } from '../../parts/inputs';
import { useWords } from '../../words/words';

interface ReasonDialogProps {
  title: string;
  /** What follows from it. */
  what: string;
  /** Of the field; default: that of mandates. */
  label?: string;
  act: string;
  close(): void;
  send(reason: string): Promise<unknown>;
  done(): Promise<unknown>;
}

/** Asks for the reason before something ends. */
export function ReasonDialog({ title, what, label, act, close, send, done }: ReasonDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const sending = useMutation({
    mutationFn: () => send(reason),
    onSuccess: async () => {
      await done();
      close();
    },
  });
  return (
    <Dialog title={title} onClose={close}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.isPending) sending.mutate();
        }}
      >
        <p>{what}</p>
        <Faults fault={sending.error} />
        <TextArea
          name="reason"
          label={label ?? t('delegations.reason')}
          error={errorOf(sending.error, 'reason')}
          value={reason}
          onChange={setReason}
        />
        <p className="row">
          <button className="btn bad">{act}</button>
          <button type="button" className="btn alt" onClick={close}>
            {t('actions.cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
