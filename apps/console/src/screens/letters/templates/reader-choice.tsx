import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { Select } from '../../../parts/inputs';
import { SearchField } from '../../../parts/search-field';
import type { Language } from '../../../words/language';
import { useWords } from '../../../words/words';

interface Props {
  kind: string;
  language: Language;
  value: string | undefined;
  onChange(reader: string | undefined): void;
}

/** Somebody of the edition to read the letter; nobody chosen: somebody invented. */
export function ReaderChoice({ kind, language, value, onChange }: Props) {
  const { t } = useWords();
  const { edition } = useDesk();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: [edition.code, 'letter-readers', kind, language, typed],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/readers', {
          params: { path: { edition: edition.code, kind, language }, query: { q: typed || undefined } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const choices = (data?.readers ?? []).map(({ id, name, about, language: theirs }) => ({
    value: id,
    label: `${name} · ${about} · ${theirs.toUpperCase()}`,
  }));
  return (
    <div className="stack tight">
      <SearchField label={t('templates.find-reader')} value={typed} onChange={setTyped} />
      <Select
        name="reader"
        label={t('templates.reader')}
        empty={t('templates.invented')}
        value={choices.some((one) => one.value === value) ? value! : ''}
        choices={choices}
        onChange={(reader) => onChange(reader || undefined)}
      />
    </div>
  );
}
