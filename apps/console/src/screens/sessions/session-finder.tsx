import { Link, useNavigate } from '@tanstack/react-router';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { useWords } from '../../words/words';
import { daysOf } from './edition-days';
import { SHOWN, type SessionSearch, type Shown } from './session-filter';

interface TabsProps {
  current: Shown;
  search: SessionSearch;
  countOf(tab: Shown): number;
}

/** Each tab with its number under the same filter. */
export function SessionTabs({ current, search, countOf }: TabsProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  return (
    <nav className="tabs" aria-label={t('sessions.show')}>
      {SHOWN.map((tab) => (
        <Link
          key={tab}
          to="/$edition/sessions"
          params={{ edition: edition.code }}
          search={{ ...search, show: tab === 'all' ? undefined : tab }}
          activeOptions={{ exact: true }}
          aria-current={tab === current ? 'page' : undefined}
        >
          {t(`sessions.shown.${tab}`)} <b>{formats.number(countOf(tab))}</b>
        </Link>
      ))}
    </nav>
  );
}

export function SessionFilter({ search }: { search: SessionSearch }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const types = useVocabulary('session-type');
  const navigate = useNavigate({ from: '/$edition/sessions' });
  const set = (change: SessionSearch) => void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <form className="find" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchField label={t('sessions.search')} value={search.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
      <FilterSelect
        label={t('sessions.day')}
        every={t('sessions.every-day')}
        choices={daysOf(edition).map((day) => ({ value: day, label: formats.day(day, undefined, 'weekday') }))}
        value={search.day}
        onChange={(day) => set({ day })}
      />
      <FilterSelect
        label={t('sessions.type')}
        every={t('sessions.every-type')}
        choices={types.choices}
        value={search.type}
        onChange={(type) => set({ type })}
      />
    </form>
  );
}
