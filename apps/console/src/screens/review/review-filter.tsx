import { useNavigate } from '@tanstack/react-router';
import { useVocabulary } from '../../desk/lists';
import { FilterSelect } from '../../parts/filter-select';
import { SearchField } from '../../parts/search-field';
import { useWords } from '../../words/words';
import type { ReviewSearch } from './review-questions';

export const KINDS = ['thematic-views', 'workshop', 'speaker', 'facilitator', 'exhibition'] as const;

/** Narrows the list; it stands in the address. */
export function ReviewFilter({ search }: { search: ReviewSearch }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/$edition/review' });
  const lines = useVocabulary('action-line');
  const narrow = (part: Partial<ReviewSearch>) =>
    void navigate({ search: { ...search, submission: undefined, ...part }, replace: true });
  return (
    <div className="row" role="search">
      <SearchField label={t('review.find')} value={search.q ?? ''} onChange={(q) => narrow({ q: q || undefined })} />
      <FilterSelect
        label={t('review.kind')}
        every={t('review.every-kind')}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`review.kinds.${kind}`) }))}
        value={search.kind}
        onChange={(kind) => narrow({ kind })}
      />
      <FilterSelect
        label={t('review.action-line')}
        every={t('review.every-line')}
        choices={lines.choices.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
        value={search.line}
        onChange={(line) => narrow({ line })}
      />
    </div>
  );
}
