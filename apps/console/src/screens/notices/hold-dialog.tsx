import { useState } from 'react';
import { Dialog } from '../../parts/dialog';
import { TextArea } from '../../parts/inputs';
import { useWords } from '../../words/words';

/** Asks why nothing is to go, for the other editors. */
export function HoldDialog({ hold, onClose }: { hold(reason: string): void; onClose(): void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const isMissing = reason.trim() === '';
  return (
    <Dialog title={t('notices.hold-ask')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMissing) hold(reason);
        }}
      >
        <TextArea
          name="reason"
          label={t('notices.reason')}
          hint={t('notices.reason-hint')}
          value={reason}
          onChange={(text) => setReason(text.slice(0, 500))}
        />
        <p className="row">
          <button className="btn" aria-disabled={isMissing || undefined}>
            {t('notices.hold')}
          </button>
          <button type="button" className="btn alt" onClick={onClose}>
            {t('actions.cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
