import { useNavigate } from '@tanstack/react-router';
import { useCountries, useVocabulary } from '../../desk/lists';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { useWords } from '../../words/words';
import type { RegistrationSearch } from './registrations-question';

const MODES = ['on-site', 'remote'] as const;

export function RegistrationFilter({ search }: { search: RegistrationSearch }) {
  const { t } = useWords();
  const kinds = useVocabulary('stakeholder-type');
  const countries = useCountries();
  const navigate = useNavigate({ from: '/$edition/registrations' });
  const set = (change: RegistrationSearch) =>
    void navigate({ search: { ...search, registration: undefined, ...change }, replace: true });
  return (
    <form className="find" role="search" onSubmit={(event) => event.preventDefault()}>
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
    </form>
  );
}
