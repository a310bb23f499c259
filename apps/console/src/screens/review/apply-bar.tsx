import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { roundsQuestion } from './review-questions';

type Round = AnswerOf<'/api/v1/editions/{edition}/consultation/rounds', 'get'>['rounds'][number];

const EVERY_MS = 1000;

/** What is noted, to be applied together after a look at the numbers; and how far the newest round is. */
export function ApplyBar() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [isAsked, ask] = useState(false);
  const { data } = useQuery({
    ...roundsQuestion(edition.code),
    refetchInterval: ({ state }) => (state.data?.rounds.some((one) => one.state === 'running') ? EVERY_MS : 30_000),
  });
  const newest = data?.rounds[0];
  useFreshListAtTheEnd(newest, () => void questions.invalidateQueries({ queryKey: [edition.code, 'review'] }));
  const noted = data?.noted;
  const total = noted ? noted.accept + noted.decline + noted.merge + noted.waitlist : 0;
  const apply = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/consultation/rounds', {
          params: { path: { edition: edition.code } },
          body: { confirmed: total },
        }),
      ),
    onSettled: async () => {
      ask(false);
      await questions.invalidateQueries({ queryKey: [edition.code, 'review'] });
    },
  });
  if (!noted) return null;
  const numbers = t('review.noted-numbers', { ...noted, total });
  return (
    <section className="card stack tight" aria-label={t('review.queues.noted')}>
      <p>{numbers}</p>
      {newest && <RoundState round={newest} />}
      {total > 0 && newest?.state !== 'running' && (
        <p>
          <button type="button" className="btn" onClick={() => ask(true)}>
            {t('review.apply', { total })}
          </button>
        </p>
      )}
      {apply.error && <ProblemNote fault={apply.error} />}
      {isAsked && (
        <Dialog title={t('review.apply', { total })} onClose={() => ask(false)}>
          <p>{numbers}</p>
          <p>{t('review.apply-warning', { total: formats.number(total) })}</p>
          <p className="row">
            <button type="button" className="btn" onClick={() => !apply.isPending && apply.mutate()}>
              {t('review.apply-now', { total })}
            </button>
            <button type="button" className="btn alt" onClick={() => ask(false)}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

function RoundState({ round }: { round: Round }) {
  const { t, formats } = useWords();
  const { state, done, total, leftOut } = round;
  const values = { done: formats.number(done - leftOut.length), total: formats.number(total), leftOut: leftOut.length };
  return (
    <div className="stack tight">
      {state === 'running' && <progress max={total} value={done} aria-label={t('review.progress')} />}
      <p role="status" className="soft">
        {t(`review.rounds.${state}`, values)}
      </p>
      {leftOut.length > 0 && (
        <ul>
          {leftOut.map(({ code, title }) => (
            <li key={code}>
              <bdi dir="ltr">{code}</bdi> <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was applied leaves the lists of this screen. */
function useFreshListAtTheEnd(round: Round | undefined, refresh: () => void) {
  const before = useRef(round?.state);
  useEffect(() => {
    if (before.current === 'running' && round?.state === 'done') refresh();
    before.current = round?.state;
  }, [round?.state]);
}
