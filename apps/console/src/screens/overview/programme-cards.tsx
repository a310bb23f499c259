import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useWords } from '../../words/words';
import { nextReleaseQuestion } from '../releases/next-release-question';
import { isOpen } from '../sessions/conflicts';
import { TaskCard } from './task-card';

/** Conflicts among the drafts, and what the public has not seen yet. */
export function ProgrammeCards() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(nextReleaseQuestion(edition.code, language));
  if (!data) return null;
  const open = data.conflicts.filter(isOpen).length;
  const to = { edition: edition.code };
  return (
    <>
      <TaskCard
        title={t('sessions.conflicts')}
        shape={open > 0 ? 'warn' : 'ok'}
        state={t('overview.conflicts', { count: open })}
        link={
          <Link to="/$edition/sessions" params={to} search={open > 0 ? { show: 'conflicts' } : {}}>
            {t(open > 0 ? 'overview.see-conflicts' : 'overview.see-sessions')}
          </Link>
        }
      >
        <p className="soft">{t('overview.left-out', { count: data.leftOut.length })}</p>
      </TaskCard>
      <TaskCard
        title={t('places.releases')}
        shape={data.differences.length > 0 ? 'half' : 'ok'}
        state={t('overview.unreleased', { count: data.differences.length })}
        link={
          <Link to="/$edition/releases" params={to}>
            {t('overview.to-releases')}
          </Link>
        }
      />
    </>
  );
}

/** Panellists who have not answered, not been asked, or said no. */
export function Unanswered() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery({
    queryKey: [edition.code, 'invitations', 'waiting'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/speaking-invitations/waiting', {
          params: { path: { edition: edition.code }, query: { for: 'answer' } },
        }),
      ),
  });
  if (!data) return null;
  const late = data.seats.filter(({ isLate }) => isLate).length;
  const { answer = 0, invitation = 0, registration = 0, substitute = 0 } = data.counts;
  const sessions = [...new Map(data.seats.map(({ session }) => [session.code, session])).values()];
  return (
    <TaskCard
      title={t('overview.speakers')}
      shape={late + substitute > 0 ? 'warn' : answer + invitation > 0 ? 'wait' : 'ok'}
      state={t('overview.unanswered', { count: answer })}
    >
      {substitute > 0 && <p>{t('overview.substitutes', { count: substitute })}</p>}
      {late > 0 && <p>{t('overview.unanswered-late', { count: late })}</p>}
      <p className="soft">{t('overview.uninvited', { count: invitation })}</p>
      <p className="soft">{t('overview.unregistered', { count: registration })}</p>
      <ul className="stack tight">
        {sessions.slice(0, 3).map(({ code, title }) => (
          <li key={code}>
            <Link to="/$edition/sessions/$code" params={{ edition: edition.code, code }}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </TaskCard>
  );
}
