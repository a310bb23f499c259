import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { isStale } from '../../api/problem';
import { useDesk } from '../../desk/desk';
import { Faults } from '../../parts/faults';
import { State, type StateShape } from '../../parts/state';
import { TaskProgress } from '../../parts/task-progress';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import type { Round } from './notices-question';

const SHAPES: Record<Round['state'], StateShape> = {
  counting: 'half',
  open: 'warn',
  approved: 'ok',
  held: 'wait',
  'with-next': 'wait',
  sending: 'half',
  sent: 'ok',
  overtaken: 'no',
};

/** In these somebody may still decide otherwise. */
const UNDECIDED: ReadonlyArray<Round['state']> = ['open', 'approved', 'held', 'with-next'];
const DECISIONS = ['approved', 'held', 'with-next'] as const;

/** How far the letters are, how many people in which languages, and what becomes of them. */
export function RoundCard({ number, round }: { number: string; round: Round }) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: (typeof DECISIONS)[number]) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/releases/{number}/notices/decision', {
          params: { path: { edition: edition.code, number }, header: ifMatch(round) },
          body: { decision },
        }),
      ),
    onSettled: (_round, fault) => {
      if (!fault || isStale(fault)) void questions.invalidateQueries({ queryKey: [edition.code, 'notices'] });
    },
  });
  const time = formats.dateTime(round.quietUntil, edition.timeZone);
  const isUndecided = UNDECIDED.includes(round.state) && round.people > 0;
  return (
    <section className="card stack" aria-labelledby="round">
      <h2 id="round">
        <State shape={SHAPES[round.state]}>{t(`notices.states.${round.state}`)}</State>
      </h2>
      {round.decidedAt && (
        <p className="soft">
          {t('notices.decided', { by: round.decidedBy, when: formats.dateTime(round.decidedAt, edition.timeZone) })}
        </p>
      )}
      {round.work && <TaskProgress label={t(`notices.states.${round.state}`)} {...round.work} />}
      <p>{t('notices.people', { count: round.people })}</p>
      <dl className="facts">
        {round.languages.length > 0 && (
          <>
            <dt>{t('notices.languages')}</dt>
            <dd>
              {formats.list(
                round.languages.map((one) => `${languageName(one.language, language)} ${formats.number(one.people)}`),
              )}
            </dd>
          </>
        )}
        <dt>{t('notices.letters')}</dt>
        <dd>{formats.number(round.letters)}</dd>
        {round.atOnce > 0 && (
          <>
            <dt>{t('notices.at-once')}</dt>
            <dd>{formats.number(round.atOnce)}</dd>
          </>
        )}
      </dl>
      <Faults fault={decide.error} />
      {isUndecided && (
        <>
          <div className="row">
            {DECISIONS.filter((decision) => decision !== round.state).map((decision) => (
              <button
                key={decision}
                type="button"
                className={decision === 'approved' ? 'btn' : 'btn alt'}
                onClick={() => !decide.isPending && decide.mutate(decision)}
              >
                {t(`notices.decisions.${decision}`)}
              </button>
            ))}
          </div>
          <p className="soft">{t('notices.what-then', { time })}</p>
        </>
      )}
    </section>
  );
}
