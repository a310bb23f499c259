import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { SidePanel } from '../../parts/side-panel';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { DecisionBox } from './decision-box';
import { OwnReview } from './own-review';
import { OtherReviews } from './other-reviews';
import { submissionQuestion } from './review-questions';
import { Similar } from './similar';
import { SubmissionFacts } from './submission-facts';
import { SubmissionNotes } from './submission-notes';
import type { NotedNow } from './review';

interface PanelProps {
  id: string;
  isEditor: boolean;
  decided(what: NotedNow): void;
  close(): void;
}

/** One submission: what was written, one's own review, the others', what is like it, and the decision. */
export function SubmissionPanel({ id, isEditor, decided, close }: PanelProps) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const { data: submission, error } = useQuery(submissionQuestion(edition.code, id, language));
  if (error) return <ProblemNote fault={error} />;
  if (!submission) return <Waiting />;
  const { code, kind, title, textLanguage, submittedAt, organization, status, session } = submission;
  const awaits = status === 'received' || status === 'waitlisted';
  return (
    <SidePanel
      title={<bdi lang={textLanguage}>{title}</bdi>}
      above={
        <>
          <bdi dir="ltr">{code}</bdi> · {t(`review.kinds.${kind}`)} · {formats.dateTime(submittedAt, edition.timeZone)}
        </>
      }
      below={<bdi>{organization}</bdi>}
      close={close}
    >
      {session && isEditor && (
        <p className="note">
          <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code: session }}>
            {t('review.session')}
          </Link>
        </p>
      )}
      <SubmissionFacts submission={submission} />
      {awaits && <OwnReview submission={submission} />}
      <OtherReviews submission={submission} />
      <Similar submission={submission} />
      {isEditor && awaits && <DecisionBox submission={submission} decided={decided} />}
      {submission.reason && (
        <p>
          {t('review.reason')}: <bdi>{submission.reason}</bdi>
        </p>
      )}
      <SubmissionNotes submission={submission} />
    </SidePanel>
  );
}
