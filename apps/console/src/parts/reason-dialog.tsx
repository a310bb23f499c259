import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words';
import { Dialog } from './dialog';
import { errorOf, Faults } from './faults';
import { TextArea } from './inputs';

interface ReasonDialogProps {
  title: string;
  /** What follows from it. */
  what: string;
  /** Of the field; default: that of mandates. */
  label?: string;
  act: string;
  /** Nothing ends by it. */
  isGentle?: boolean;
  /** Further fields, below the reason. */
  children?: ReactNode;
  close(): void;
  send(reason: string): Promise<unknown>;
  done(): Promise<unknown>;
}

/** Asks for the reason before something ends, or changes out of turn. */
export function ReasonDialog({ title, what, label, act, isGentle, children, close, send, done }: ReasonDialogProps) {
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
        {children}
        <p className="row">
          <button className={isGentle ? 'btn' : 'btn bad'}>{act}</button>
          <button type="button" className="btn alt" onClick={close}>
            {t('actions.cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
