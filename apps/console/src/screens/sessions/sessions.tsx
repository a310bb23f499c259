import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { ConflictNote } from './conflict-note';
import { codesInConflict, isFound, isShown, type Shown } from './session-filter';
import { SessionFilter, SessionTabs } from './session-finder';
import { SessionLine } from './session-line';
import { sessionsQuestion } from './sessions-question';

/** The drafts of the programme with what is wrong among them. The public sees the newest release instead. */
export function Sessions() {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/sessions' });
  const { data, error, refetch } = useQuery(sessionsQuestion(edition.code, language));
  const show = (search.show ?? 'all') as Shown;
  const clashing = codesInConflict(data?.conflicts ?? []);
  const dayOf = (instant: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: edition.timeZone }).format(new Date(instant));
  const found = (data?.sessions ?? []).filter(
    (session) =>
      isFound(session, search.q ?? '') &&
      (!search.type || session.typeCode === search.type) &&
      (!search.day || (session.startsAt !== null && dayOf(session.startsAt) === search.day)),
  );
  const lines = found.filter((session) => isShown(session, show, clashing));
  const add = (
    <Link className="btn" to="/$edition/new-session" params={{ edition: edition.code }}>
      {t('sessions.add')}
    </Link>
  );

  return (
    <Screen title={t('places.sessions')} lead={t('sessions.lead')} action={add}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <SessionTabs
            current={show}
            search={search}
            countOf={(tab) => found.filter((session) => isShown(session, tab, clashing)).length}
          />
          <SessionFilter search={search} />
          {show === 'conflicts' && <ConflictNote conflicts={data.conflicts} />}
          {lines.length === 0 ? (
            <Empty title={t(data.sessions.length === 0 ? 'sessions.none' : 'sessions.none-found')}>
              <p className="soft">{t(data.sessions.length === 0 ? 'sessions.none-why' : 'sessions.none-found-why')}</p>
            </Empty>
          ) : (
            <DataTable
              label={t('places.sessions')}
              heads={[
                t('sessions.when'),
                t('sessions.session'),
                t('sessions.type'),
                t('sessions.room'),
                t('sessions.panel'),
                t('sessions.state'),
              ]}
            >
              {lines.map((session) => (
                <SessionLine key={session.code} session={session} isClashing={clashing.has(session.code)} />
              ))}
            </DataTable>
          )}
        </>
      )}
    </Screen>
  );
}
