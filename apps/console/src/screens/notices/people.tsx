import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { NoticeLine } from './notice-line';
import { NoticePanel } from './notice-panel';
import { type NoticeState, peopleQuestion, type Round } from './notices-question';

/** Whom it concerns, by how they are told, with what is other for each; the letter of one of them open beside the list. */
export function People({ round }: { round: Round }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/releases/$number/notices' });
  const navigate = useNavigate({ from: '/$edition/releases/$number/notices' });
  const state = search.state as NoticeState | undefined;
  const question = useInfiniteQuery({
    ...peopleQuestion(edition.code, round, state),
    placeholderData: keepPreviousData,
  });
  const notices = question.data?.pages.flatMap((page) => page.notices) ?? [];
  const opened = notices.find(({ id }) => id === search.notice);
  const open = (notice?: string) => void navigate({ search: { ...search, notice }, replace: true });
  return (
    <section className="stack" aria-labelledby="whom">
      <h2 id="whom">{t('notices.whom')}</h2>
      <StateTabs round={round} current={state} />
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {question.data && notices.length === 0 && <p className="soft">{t('notices.nobody')}</p>}
      {notices.length > 0 && (
        <div className={opened ? 'split' : undefined}>
          <div className="stack">
            <DataTable label={t('notices.whom')} heads={[t('notices.person'), t('notices.differs'), t('notices.told')]}>
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} isOpen={notice === opened} open={() => open(notice.id)} />
              ))}
            </DataTable>
            {question.hasNextPage && (
              <p>
                <button type="button" className="btn alt" onClick={() => void question.fetchNextPage()}>
                  {t('actions.more')}
                </button>
              </p>
            )}
          </div>
          {opened && <NoticePanel key={opened.id} notice={opened} close={() => open()} />}
        </div>
      )}
    </section>
  );
}

function StateTabs({ round, current }: { round: Round; current?: NoticeState }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const params = { edition: edition.code, number: String(round.number) };
  const tab = (state: NoticeState | undefined, label: string, count: number) => (
    <Link
      key={label}
      to="/$edition/releases/$number/notices"
      params={params}
      search={{ state }}
      activeOptions={{ exact: true }}
      aria-current={state === current ? 'page' : undefined}
    >
      {label} <b>{formats.number(count)}</b>
    </Link>
  );
  const all = round.atOnce + round.states.reduce((sum, { people }) => sum + people, 0);
  return (
    <nav className="tabs" aria-label={t('notices.told')}>
      {tab(undefined, t('letters.all'), all)}
      {round.states.map(({ state, people }) =>
        tab(state, t(`notices.told-states.${state}`), state === 'written' ? people + round.atOnce : people),
      )}
    </nav>
  );
}
