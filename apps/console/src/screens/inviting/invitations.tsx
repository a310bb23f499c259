import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useCategories } from '../../desk/lists';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { HowManyAnswered } from './how-many-answered';
import { InvitationLine } from './invitation-line';
import { InvitationPanel } from './invitation-panel';
import { InvitationTabs } from './invitation-tabs';
import { type InvitationSearch, useInvitations } from './inviting-question';

/** Who was invited personally and has answered; one of them open beside the list. */
export function Invitations() {
  const { t } = useWords();
  const { edition } = useDesk();
  const search = useSearch({ from: '/$edition/invitations' });
  const navigate = useNavigate({ from: '/$edition/invitations' });
  const question = useInvitations(edition.code, search);
  const pages = question.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.invitations);
  const set = (change: InvitationSearch) => void navigate({ search: { ...search, ...change }, replace: true });
  const isNarrowed = [search.state, search.q, search.category].some(Boolean);
  const heads = ['who', 'state', 'as', 'until', 'sent', 'letter'] as const;
  return (
    <Screen
      title={t('places.invitations')}
      action={
        <Link className="btn" to="/$edition/invitations/new" params={{ edition: edition.code }}>
          {t('inviting.new')}
        </Link>
      }
    >
      <div role="status">
        {search.sent && <State shape="ok">{t('inviting.sent-now', { count: Number(search.sent) })}</State>}
      </div>
      <HowManyAnswered counts={pages[0]?.counts} />
      <InvitationTabs counts={pages[0]?.counts} search={search} />
      <Filter search={search} set={set} />
      {question.error && <ProblemNote fault={question.error} retry={() => void question.refetch()} />}
      {question.isPending && <Waiting />}
      {pages.length > 0 && lines.length === 0 && !search.invitation && <Nobody isNarrowed={isNarrowed} />}
      <div className={search.invitation ? 'split' : undefined}>
        <div className="stack">
          {lines.length > 0 && (
            <DataTable label={t('places.invitations')} heads={heads.map((head) => t(`inviting.${head}`))}>
              {lines.map((line) => (
                <InvitationLine
                  key={line.id}
                  line={line}
                  isOpen={line.id === search.invitation}
                  open={() => set({ invitation: line.id })}
                />
              ))}
            </DataTable>
          )}
          {question.hasNextPage && (
            <p>
              <button type="button" className="btn alt" onClick={() => void question.fetchNextPage()}>
                {t('actions.more')}
              </button>
            </p>
          )}
        </div>
        {search.invitation && (
          <InvitationPanel
            key={search.invitation}
            id={search.invitation}
            close={() => set({ invitation: undefined })}
          />
        )}
      </div>
    </Screen>
  );
}

function Filter({ search, set }: { search: InvitationSearch; set(change: InvitationSearch): void }) {
  const { t } = useWords();
  const categories = useCategories();
  return (
    <form className="find" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField
        label={t('inviting.search')}
        value={search.q ?? ''}
        onChange={(q) => set({ q: q || undefined, invitation: undefined })}
      />
      <FilterSelect
        label={t('inviting.category')}
        every={t('inviting.every-category')}
        choices={categories.choices}
        value={search.category}
        onChange={(category) => set({ category, invitation: undefined })}
      />
    </form>
  );
}

function Nobody({ isNarrowed }: { isNarrowed: boolean }) {
  const { t } = useWords();
  return (
    <Empty title={t(isNarrowed ? 'inviting.none-found' : 'inviting.none')}>
      <p className="soft">{t(isNarrowed ? 'inviting.none-found-why' : 'inviting.none-why')}</p>
    </Empty>
  );
}
