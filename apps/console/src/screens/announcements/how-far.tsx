import { useDesk } from '../../desk/desk';
import { State, type StateShape } from '../../parts/state';
import { TaskProgress } from '../../parts/task-progress';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import { type Announcement, onTheWay, SHAPES, shownState } from './announcements-question';
import { useAudienceWords } from './audience-words';

/** Its state, whom it goes to and in which languages, who is left out and why, and how far its letters are. */
export function HowFar({ announcement }: { announcement: Announcement }) {
  const { t, formats, language } = useWords();
  const { edition } = useDesk();
  const wordsOf = useAudienceWords();
  const { audience, people, decidedAt, decidedBy, submittedAt, submittedBy, reason } = announcement;
  const when = (instant: string) => formats.dateTime(instant, edition.timeZone);
  const name = (of: string) => `\u2068${of}\u2069`;
  return (
    <section className="card stack" aria-labelledby="how-far">
      <h2 id="how-far">{t('announcements.how-far')}</h2>
      <dl className="facts">
        <dt>{t('letters.state')}</dt>
        <dd>
          <State shape={SHAPES[shownState(announcement)]}>
            {t(`announcements.states.${shownState(announcement)}`)}
          </State>
          {submittedAt && (
            <p className="soft">
              {t('announcements.submitted-by', { name: name(submittedBy), when: when(submittedAt) })}
            </p>
          )}
          {decidedAt && (
            <p className="soft">{t('announcements.decided-by', { name: name(decidedBy), when: when(decidedAt) })}</p>
          )}
          {reason && <p dir="auto">{reason}</p>}
        </dd>
        <dt>{t('announcements.to')}</dt>
        <dd>{wordsOf(audience)}</dd>
        <dt>{t('announcements.gets')}</dt>
        <dd>
          <b>{t('announcements.people', { count: people.reached })}</b>
          <ul>
            {people.languages.map(({ language: of, people: count }) => (
              <li key={of}>{t('announcements.in-language', { language: languageName(of, language), count })}</li>
            ))}
          </ul>
        </dd>
        <LeftOut people={people} />
      </dl>
      <Letters announcement={announcement} />
    </section>
  );
}

function LeftOut({ people }: { people: Announcement['people'] }) {
  const { t } = useWords();
  const { noAddress, unsubscribed, suppressed, erased } = people;
  const reasons: Array<
    [shape: StateShape, why: 'no-address' | 'unsubscribed' | 'suppressed' | 'erased', count: number]
  > = [
    ['warn', 'no-address', noAddress],
    ['no', 'unsubscribed', unsubscribed],
    ['no', 'suppressed', suppressed],
    ['no', 'erased', erased],
  ];
  const some = reasons.filter(([, , count]) => count > 0);
  if (some.length === 0) return null;
  return (
    <>
      <dt>{t('announcements.left-out')}</dt>
      <dd>
        <ul className="stack tight">
          {some.map(([shape, why, count]) => (
            <li key={why}>
              <State shape={shape}>{t(`announcements.why.${why}`, { count })}</State>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** From the approval on; the bar counts letters that a mail server took over. */
function Letters({ announcement }: { announcement: Announcement }) {
  const { t } = useWords();
  const { letters, state } = announcement;
  if (state === 'draft' || state === 'waiting') return null;
  const all = Object.values(letters).reduce((sum, count) => sum + count, 0);
  const waiting = letters.waiting + letters.sending;
  return (
    <div className="stack tight" role="status">
      {onTheWay(announcement) > 0 && (
        <TaskProgress label={t('announcements.how-far')} done={letters.sent + letters.failed} total={all} />
      )}
      <ul className="row">
        <li>
          <State shape="ok">{t('announcements.sent', { count: letters.sent })}</State>
        </li>
        {letters.unwritten + waiting > 0 && (
          <li>
            <State shape="wait">
              {t(state === 'stopped' ? 'announcements.unwritten' : 'announcements.on-the-way', {
                count: letters.unwritten + waiting,
              })}
            </State>
          </li>
        )}
        {letters.failed > 0 && (
          <li>
            <State shape="no">{t('announcements.failed', { count: letters.failed })}</State>
          </li>
        )}
        {letters.withdrawn > 0 && (
          <li>
            <State shape="no">{t('announcements.withdrawn', { count: letters.withdrawn })}</State>
          </li>
        )}
      </ul>
    </div>
  );
}
