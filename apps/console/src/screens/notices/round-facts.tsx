import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { TaskProgress } from '../../parts/task-progress';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import { ChangedSessions } from '../releases/changed-sessions';
import { ROUND_SHAPES, type Round } from './notices-question';

/** How many people are concerned and in which languages they are written to, until when it waits, and how far the letters are. */
export function RoundFacts({ round }: { round: Round }) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const when = (instant: string) => formats.dateTime(instant, edition.timeZone);
  const unreachable = round.states.find(({ state }) => state === 'by-hand')?.people ?? 0;
  return (
    <section className="card stack" aria-labelledby="how-far">
      <h2 id="how-far">{t('notices.how-far')}</h2>
      <dl className="facts">
        <dt>{t('letters.state')}</dt>
        <dd>
          <State shape={ROUND_SHAPES[round.state]}>{t(`notices.states.${round.state}`)}</State>
          {round.decidedAt && (
            <p className="soft">
              {t('notices.decided-by', { name: `\u2068${round.decidedBy}\u2069`, when: when(round.decidedAt) })}
            </p>
          )}
          {round.reason && <p dir="auto">{round.reason}</p>}
        </dd>
        <dt>{t('notices.quiet')}</dt>
        <dd>{t('notices.quiet-until', { when: when(round.quietUntil) })}</dd>
        {round.state !== 'counting' && (
          <>
            <dt>{t('notices.people')}</dt>
            <dd>
              {t('notices.count', { count: round.people })}
              {round.languages.length > 0 && (
                <ul>
                  {round.languages.map(({ language: of, people }) => (
                    <li key={of}>
                      {t('notices.in-language', { language: languageName(of, language), count: people })}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </>
        )}
        {unreachable > 0 && (
          <>
            <dt>{t('notices.unreachable')}</dt>
            <dd>
              <State shape="warn">{t('notices.count', { count: unreachable })}</State>
              <p className="soft">{t('notices.unreachable-why')}</p>
            </dd>
          </>
        )}
        {round.atOnce > 0 && (
          <>
            <dt>{t('notices.today')}</dt>
            <dd>{t('notices.at-once', { count: round.atOnce })}</dd>
          </>
        )}
      </dl>
      {round.work && (
        <TaskProgress label={t(`notices.states.${round.state}`)} done={round.work.done} total={round.work.total} />
      )}
      {round.letters > 0 && <Post round={round} />}
      <ChangedSessions number={round.number} />
    </section>
  );
}

/** The letters that were written, by how far the mail room is. */
function Post({ round: { letters, post } }: { round: Round }) {
  const { t } = useWords();
  return (
    <div className="stack tight" role="status">
      <p>{t('notices.letters', { count: letters })}</p>
      <ul className="row">
        <li>
          <State shape="ok">{t('notices.post-sent', { count: post.sent })}</State>
        </li>
        <li>
          <State shape="wait">{t('notices.post-waiting', { count: post.waiting + post.sending })}</State>
        </li>
        <li>
          <State shape={post.failed > 0 ? 'no' : 'ok'}>{t('notices.post-failed', { count: post.failed })}</State>
        </li>
      </ul>
    </div>
  );
}
