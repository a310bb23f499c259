import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useCategories, useCountries, useVocabulary } from '../../desk/lists';
import { DayField } from '../../parts/day-field';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { Tick } from '../../parts/ticks';
import { useWords } from '../../words/words';
import type { RegistrationSearch } from './registrations-question';
import { useTags } from './tags-question';

const MODES = ['on-site', 'remote'] as const;
const FURTHER = ['region', 'category', 'tag', 'by', 'from', 'to', 'late', 'duplicates'] as const;

/** What narrows the desk; all of it stands in the address. Less common filters are behind one fold. */
export function RegistrationFilter({ search }: { search: RegistrationSearch }) {
  const { t } = useWords();
  const kinds = useVocabulary('stakeholder-type');
  const countries = useCountries();
  const set = useFilter(search);
  return (
    <form className="stack tight" role="search" onSubmit={(event) => event.preventDefault()}>
      <div className="find">
        <SearchField
          label={t('registrations.search')}
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
        <FilterSelect
          label={t('registrations.mode')}
          every={t('registrations.every-mode')}
          choices={MODES.map((mode) => ({ value: mode, label: t(`registrations.modes.${mode}`) }))}
          value={search.mode}
          onChange={(mode) => set({ mode })}
        />
        <FilterSelect
          label={t('registrations.kind')}
          every={t('registrations.every-kind')}
          choices={kinds.choices}
          value={search.kind}
          onChange={(kind) => set({ kind })}
        />
        <FilterSelect
          label={t('registrations.represents')}
          every={t('registrations.every-country')}
          choices={countries.choices}
          value={search.country}
          onChange={(country) => set({ country })}
        />
      </div>
      <details open={FURTHER.some((name) => search[name] !== undefined) || undefined}>
        <summary>{t('registrations.more-filters')}</summary>
        <FurtherFilters search={search} />
      </details>
    </form>
  );
}

function useFilter(search: RegistrationSearch) {
  const navigate = useNavigate({ from: '/$edition/registrations' });
  return (change: RegistrationSearch) =>
    void navigate({ search: { ...search, registration: undefined, ...change }, replace: true });
}

function FurtherFilters({ search }: { search: RegistrationSearch }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const set = useFilter(search);
  const categories = useCategories();
  const tags = useTags();
  const deciders = useQuery({
    queryKey: [edition.code, 'registrations', 'deciders'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/registrations/deciders', { params: { path: { edition: edition.code } } }),
      ),
  });
  return (
    <div className="find">
      <FilterSelect
        label={t('registrations.region')}
        every={t('registrations.every-region')}
        choices={useRegions()}
        value={search.region}
        onChange={(region) => set({ region })}
      />
      <FilterSelect
        label={t('registrations.category')}
        every={t('registrations.every-category')}
        choices={categories.choices}
        value={search.category}
        onChange={(category) => set({ category })}
      />
      <FilterSelect
        label={t('registrations.tag')}
        every={t('registrations.every-tag')}
        choices={tags.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.tag}
        onChange={(tag) => set({ tag })}
      />
      <FilterSelect
        label={t('registrations.decided-by')}
        every={t('registrations.every-decider')}
        choices={(deciders.data?.names ?? []).map((name) => ({ value: name, label: name }))}
        value={search.by}
        onChange={(by) => set({ by })}
      />
      <DayField
        name="from"
        label={t('registrations.received-from')}
        value={search.from ?? ''}
        onChange={(from) => set({ from: from || undefined })}
      />
      <DayField
        name="to"
        label={t('registrations.received-to')}
        value={search.to ?? ''}
        onChange={(to) => set({ to: to || undefined })}
      />
      <Tick
        label={t('registrations.late-only')}
        isTicked={search.late === 'yes'}
        onChange={(isLate) => set({ late: isLate ? 'yes' : undefined })}
      />
      <Tick
        label={t('registrations.duplicates-only')}
        isTicked={search.duplicates === 'yes'}
        onChange={(isOnly) => set({ duplicates: isOnly ? 'yes' : undefined })}
      />
    </div>
  );
}

/** Both schemes in one list: ITU's six, then the five administrative regions. */
function useRegions() {
  const itu = useVocabulary('itu-region');
  const administrative = useVocabulary('administrative-region');
  const { t } = useWords();
  return [
    ...itu.choices.map(({ value, label }) => ({
      value: `itu:${value}`,
      label: t('registrations.region-itu', { region: label }),
    })),
    ...administrative.choices.map(({ value, label }) => ({
      value: `adm:${value}`,
      label: t('registrations.region-adm', { region: label, code: value }),
    })),
  ];
}
