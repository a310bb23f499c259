import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { Select, TextArea } from '../../parts/inputs';
import { State } from '../../parts/state';
import { Unsaved } from '../../parts/unsaved';
import { useWords } from '../../words/words';
import type { NotedNow } from './review';
import { type Decision, DECISIONS, type Submission } from './review-questions';
import { similarQuestion } from './similar';

const KEYS: Record<Decision, string> = { accept: 'a', decline: 'd', waitlist: 'w', merge: 'm' };

/** Notes a decision; it is applied with the others, and only then does anybody outside hear of it. */
export function DecisionBox({ submission, decided }: { submission: Submission; decided(what: NotedNow): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const { data } = useQuery(similarQuestion(edition.code, submission.id));
  const { id, code, noted } = submission;
  const [reason, setReason] = useState(noted?.reason ?? '');
  const [into, setInto] = useState(noted?.intoId ?? '');
  const [isIntoMissing, missInto] = useState(false);
  const note = useMutation({
    mutationFn: (decision: Decision) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/consultation/submissions/{id}/decision', {
          params: { path: { edition: edition.code, id }, header: ifMatch(submission) },
          body: { decision, intoId: decision === 'merge' ? into : undefined, reason: reason || undefined },
        }),
      ),
    onSuccess: async (_, decision) => {
      decided({ id, code, decision });
      await questions.invalidateQueries({ queryKey: [edition.code, 'review'] });
    },
    onError: () => questions.invalidateQueries({ queryKey: [edition.code, 'review', 'one', id] }),
  });
  const targets = (data?.similar ?? []).filter(({ status }) => ['received', 'waitlisted', 'accepted'].includes(status));
  const decide = (decision: Decision) => {
    const lacksInto = decision === 'merge' && !into;
    missInto(lacksInto);
    if (lacksInto) document.querySelector<HTMLElement>('#decision-box select')?.focus();
    else if (!note.isPending) note.mutate(decision);
  };
  return (
    <section className="stack" id="decision-box" aria-labelledby="decision">
      <h3 id="decision">{t('review.decision')}</h3>
      <Unsaved isDirty={reason !== (noted?.reason ?? '') && !note.isSuccess} />
      <Faults fault={note.error} />
      {noted && (
        <p className="note">
          <State shape="half">{t(`review.decisions.${noted.decision}`)}</State>{' '}
          {noted.intoTitle && <bdi>{noted.intoTitle}</bdi>}{' '}
          <span className="soft">
            <bdi>{noted.byName}</bdi>
          </span>
        </p>
      )}
      <TextArea
        name="reason"
        label={t('review.reason')}
        hint={t('review.reason-hint')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      {targets.length > 0 && (
        <Select
          name="intoId"
          label={t('review.merge-into')}
          error={isIntoMissing ? t('review.merge-missing') : undefined}
          empty={t('review.merge-none')}
          choices={targets.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))}
          value={into}
          onChange={setInto}
        />
      )}
      <div className="row">
        {DECISIONS.filter((decision) => decision !== 'merge' || targets.length > 0).map((decision) => (
          <button
            key={decision}
            type="button"
            className={decision === 'accept' ? 'btn' : decision === 'decline' ? 'btn bad' : 'btn alt'}
            data-key={KEYS[decision]}
            aria-keyshortcuts={KEYS[decision].toUpperCase()}
            onClick={() => decide(decision)}
          >
            {t(`review.act.${decision}`)} <kbd aria-hidden="true">{KEYS[decision].toUpperCase()}</kbd>
          </button>
        ))}
      </div>
      <p className="soft">{t('review.noted-only')}</p>
    </section>
  );
}
