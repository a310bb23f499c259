import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { type Submission, submissionQuestion } from './review-questions';
import { SubmissionFacts } from './submission-facts';

export const similarQuestion = (edition: string, id: string) =>
  queryOptions({
    queryKey: [edition, 'review', 'similar', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/consultation/submissions/{id}/similar', {
          params: { path: { edition, id } },
        }),
      ),
  });

/** Others of the same call that want nearly the same, each to be laid beside this one. */
export function Similar({ submission }: { submission: Submission }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(similarQuestion(edition.code, submission.id));
  const [beside, setBeside] = useState<string>();
  if (!data || data.similar.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="similar">
      <h3 id="similar">{t('review.similar')}</h3>
      <ul className="stack tight">
        {data.similar.map(({ id, code, title, textLanguage, organization, status, likeness }) => (
          <li key={id}>
            <button type="button" className="plain link" onClick={() => setBeside(id)}>
              <bdi lang={textLanguage}>{title}</bdi>
            </button>
            <p className="soft">
              <bdi dir="ltr">{code}</bdi> · <bdi>{organization}</bdi> · {t(`review.states.${status}`)} ·{' '}
              {t('review.likeness', { share: formats.share(likeness) })}
            </p>
          </li>
        ))}
      </ul>
      {beside && <SideBySide one={submission} otherId={beside} close={() => setBeside(undefined)} />}
    </section>
  );
}

function SideBySide({ one, otherId, close }: { one: Submission; otherId: string; close(): void }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const { data: other } = useQuery(submissionQuestion(edition.code, otherId, language));
  return (
    <Dialog title={t('review.side-by-side')} isWide onClose={close}>
      <div className="cols top-aligned">
        {[one, other].map((submission, at) =>
          submission ? (
            <section className="stack tight" key={submission.id} aria-label={submission.code}>
              <h3>
                <bdi lang={submission.textLanguage}>{submission.title}</bdi>
              </h3>
              <SubmissionFacts submission={submission} />
            </section>
          ) : (
            <Waiting key={at} />
          ),
        )}
      </div>
      <p className="row">
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.close')}
        </button>
      </p>
    </Dialog>
  );
}
