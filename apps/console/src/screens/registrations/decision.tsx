import { useState } from 'react';
import { Unsaved } from '../../parts/unsaved';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { TextArea } from '../../parts/inputs';
import { Tick } from '../../parts/ticks';
import { OftenUsedReasons } from './often-used-reasons';
import type { RegistrationWithHistory } from './registration-panel';
import { useDecide, type Decided } from './use-decide';

interface DecisionProps {
  registration: RegistrationWithHistory;
  /** Somebody else was faster; what they did comes in by itself. */
  overtaken(fault: unknown): void;
  decided(what: Decided): void;
}

/** What may be decided as it stands: approve, reject, ask; revoke what was approved; look again at what was rejected. */
export function Decision({ registration, overtaken, decided }: DecisionProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [documents, setDocuments] = useState(false);
  const [missing, setMissing] = useState<'reason' | 'question'>();
  const { decide, fault, isDone, isBusy } = useDecide({ registration, overtaken, decided });
  const { status } = registration;
  const mayApprove = status === 'under-review';
  const mayReject = ['under-review', 'information-requested', 'waiting', 'offered'].includes(status);
  if (status === 'rejected') return <LookAgain decide={() => decide({ act: 'reopening' })} fault={fault} />;
  if (!mayReject && status !== 'approved') return null;

  const withText = (act: 'rejection' | 'revocation' | 'information-requests') => {
    const isEmpty = text.trim() === '';
    setMissing(isEmpty ? (act === 'information-requests' ? 'question' : 'reason') : undefined);
    if (isEmpty) document.querySelector<HTMLElement>('#decision-box textarea')?.focus();
    else if (!isBusy) decide({ act, text, documents });
  };
  return (
    <section className="stack" id="decision-box" aria-labelledby="decision">
      <h3 id="decision">{t('registrations.decision')}</h3>
      <Unsaved isDirty={text !== '' && !isDone} />
      {fault !== undefined && <ProblemNote fault={fault} />}
      {registration.decider === 'focal-point' && <p className="note">{t('registrations.focal-point-decides')}</p>}
      {status === 'waiting' && <p className="note">{t('registrations.waits-for-seat')}</p>}
      <OftenUsedReasons language={registration.language} choose={setText} />
      <TextArea
        name="reason"
        label={t(mayApprove ? 'registrations.reason-or-question' : 'registrations.reason')}
        hint={t('registrations.reason-hint')}
        error={missing && t(`registrations.${missing}-missing`)}
        rows={3}
        value={text}
        onChange={(typed) => {
          setText(typed);
          setMissing(undefined);
        }}
      />
      {mayApprove && <Tick label={t('registrations.documents-wanted')} isTicked={documents} onChange={setDocuments} />}
      <div className="row">
        {mayApprove && (
          <button
            type="button"
            className="btn"
            data-key="a"
            onClick={() => !isBusy && decide({ act: 'approval' })}
            aria-keyshortcuts="A"
          >
            {t('registrations.approve')} <kbd aria-hidden="true">A</kbd>
          </button>
        )}
        {mayApprove && (
          <button
            type="button"
            className="btn alt"
            data-key="i"
            onClick={() => withText('information-requests')}
            aria-keyshortcuts="I"
          >
            {t('registrations.ask')} <kbd aria-hidden="true">I</kbd>
          </button>
        )}
        <button
          type="button"
          className="btn bad"
          data-key="r"
          onClick={() => withText(mayReject ? 'rejection' : 'revocation')}
          aria-keyshortcuts="R"
        >
          {t(mayReject ? 'registrations.reject' : 'registrations.revoke')} <kbd aria-hidden="true">R</kbd>
        </button>
      </div>
      <p className="soft">{t(mayReject ? 'registrations.letter-leaves' : 'registrations.revoke-hint')}</p>
    </section>
  );
}

function LookAgain({ decide, fault }: { decide(): void; fault: unknown }) {
  const { t } = useWords();
  return (
    <section className="stack tight" aria-labelledby="decision">
      <h3 id="decision">{t('registrations.decision')}</h3>
      {fault !== undefined && <ProblemNote fault={fault} />}
      <p className="soft">{t('registrations.reopen-hint')}</p>
      <p>
        <button type="button" className="btn alt" onClick={decide}>
          {t('registrations.reopen')}
        </button>
      </p>
    </section>
  );
}
