import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { TextArea } from '../../parts/inputs';
import { State } from '../../parts/state';
import { Tick } from '../../parts/ticks';
import { Unsaved } from '../../parts/unsaved';
import { useWords } from '../../words/words';
import type { Submission } from './review-questions';

const SCORES = [1, 2, 3, 4, 5] as const;

/** The same whatever the order in which scores were given or come back. */
function comparable({ scores, ...others }: { scores: Record<string, number>; comment: string; hasConflict: boolean }) {
  return JSON.stringify([Object.entries(scores).sort(), others]);
}

/** One's own scores by the edition's criteria; a conflict of interest, found or known, takes their place. */
export function OwnReview({ submission }: { submission: Submission }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const mine = submission.reviews.find(({ isMine }) => isMine);
  const [scores, setScores] = useState<Record<string, number>>(mine?.scores ?? {});
  const [comment, setComment] = useState(mine?.comment ?? '');
  const [hasConflict, setConflict] = useState(mine?.hasConflict ?? false);
  const known = { scores: mine?.scores ?? {}, comment: mine?.comment ?? '', hasConflict: mine?.hasConflict ?? false };
  const typed = { scores: hasConflict ? {} : scores, comment, hasConflict };
  const isDirty = comparable(typed) !== comparable(known);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/consultation/submissions/{id}/review', {
          params: {
            path: { edition: edition.code, id: submission.id },
            header: { 'If-Match': `"v${mine?.version ?? 0}"` },
          },
          body: typed,
        }),
      ),
    onSettled: () => questions.invalidateQueries({ queryKey: [edition.code, 'review'] }),
  });
  return (
    <form
      id="own-review"
      className="stack"
      aria-labelledby="own-review-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty && !save.isPending) save.mutate();
      }}
    >
      <h3 id="own-review-title">{t('review.own')}</h3>
      <Unsaved isDirty={isDirty && !save.isPending} />
      <Faults fault={save.error} />
      {submission.probableConflict && !hasConflict && (
        <p className="note">
          <State shape="warn">{t(`review.conflict.${submission.probableConflict}`)}</State>
        </p>
      )}
      {mine?.isOfEarlierText && <p className="note">{t('review.earlier-text')}</p>}
      <Tick label={t('review.has-conflict')} isTicked={hasConflict} onChange={setConflict} />
      {!hasConflict &&
        submission.criteria.map(({ code, names, weight }) => (
          <fieldset key={code} className="row">
            <legend>
              {names[language] || names.en} <span className="soft">{t('review.weight', { weight })}</span>
            </legend>
            {SCORES.map((score) => (
              <label className="tick" key={score}>
                <input
                  type="radio"
                  name={`score-${code}`}
                  checked={scores[code] === score}
                  onChange={() => setScores({ ...scores, [code]: score })}
                />
                <span className="num">{score}</span>
              </label>
            ))}
          </fieldset>
        ))}
      <TextArea name="comment" label={t('review.comment')} rows={2} value={comment} onChange={setComment} />
      <p className="row">
        <button className="btn" aria-disabled={!isDirty || undefined}>
          {t('review.save')}
        </button>
        <span role="status" className="soft">
          {mine && !isDirty && (
            <State shape="ok">{t(mine.hasConflict ? 'review.mines.conflict' : 'review.mines.done')}</State>
          )}
        </span>
      </p>
    </form>
  );
}
