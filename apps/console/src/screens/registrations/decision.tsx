import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { TextArea } from '../../parts/inputs';
import { Unsaved } from '../../parts/unsaved';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { registrationQuestion, type RegistrationWithHistory } from './registration-panel';

interface DecisionProps {
  registration: RegistrationWithHistory;
  /** Somebody else was faster; what they did comes in by itself. */
  overtaken(fault: unknown): void;
  decided(isApproved: boolean): void;
}

/** Approve, or reject with a reason. A and R do the same while the focus is in this panel and nothing is being typed. */
export function Decision({ registration, overtaken, decided }: DecisionProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const box = useRef<HTMLElement>(null);
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const isWaiting = registration.status === 'waiting';
  const params = { path: { edition: edition.code, id: registration.id }, header: ifMatch(registration) };

  const decide = useMutation({
    mutationFn: (isApproved: boolean) =>
      answerOf(
        isApproved
          ? api.POST('/api/v1/editions/{edition}/registrations/{id}/approval', { params })
          : api.POST('/api/v1/editions/{edition}/registrations/{id}/rejection', { params, body: { reason } }),
      ),
    onSuccess: async (fresh, isApproved) => {
      questions.setQueryData(registrationQuestion(edition.code, registration.id).queryKey, fresh);
      decided(isApproved);
      await questions.invalidateQueries({ queryKey: [edition.code, 'registrations'] });
    },
    onError: async (fault) => {
      if (isStale(fault)) {
        overtaken(fault);
        await questions.invalidateQueries({ queryKey: registrationQuestion(edition.code, registration.id).queryKey });
      }
    },
  });
  const approve = () => !decide.isPending && !isWaiting && decide.mutate(true);
  const reject = () => {
    setReasonMissing(reason.trim() === '');
    if (reason.trim() === '') box.current?.querySelector('textarea')?.focus();
    else if (!decide.isPending) decide.mutate(false);
  };
  useKeysOfPanel(box, { a: approve, r: reject });

  return (
    <section className="stack" ref={box} aria-labelledby="decision">
      <h3 id="decision">{t('registrations.decision')}</h3>
      <Unsaved isDirty={reason !== '' && !decide.isSuccess} />
      {decide.error && !isStale(decide.error) && <ProblemNote fault={decide.error} />}
      {isWaiting && <p className="note">{t('registrations.waits-for-seat')}</p>}
      <TextArea
        name="reason"
        label={t('registrations.reason')}
        hint={t('registrations.reason-hint')}
        error={isReasonMissing ? t('registrations.reason-missing') : undefined}
        rows={2}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setReasonMissing(false);
        }}
      />
      <div className="row">
        {!isWaiting && (
          <button type="button" className="btn" onClick={approve} aria-keyshortcuts="A">
            {t('registrations.approve')} <kbd aria-hidden="true">A</kbd>
          </button>
        )}
        <button type="button" className="btn bad" onClick={reject} aria-keyshortcuts="R">
          {t('registrations.reject')} <kbd aria-hidden="true">R</kbd>
        </button>
      </div>
      <p className="soft">{t('registrations.letter-leaves')}</p>
    </section>
  );
}

/** Single letters act only while the focus is in the panel around `box` (WCAG 2.1.4), and never while something is typed. */
function useKeysOfPanel(box: React.RefObject<HTMLElement | null>, keys: Record<string, () => void>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const panel = box.current?.closest('aside');
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, textarea, select, dialog');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    panel?.addEventListener('keydown', press);
    return () => panel?.removeEventListener('keydown', press);
  }, [box]);
}
