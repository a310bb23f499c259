import { Select, TextInput } from '../../../parts/inputs';
import { useWords } from '../../../words/words';
import type { TagInUse } from '../tags-question';

interface BulkTagProps {
  act: 'tag' | 'untag';
  tags: TagInUse[];
  value: string;
  change(value: string): void;
  error?: string;
}

/** A tag to put, by its name; or one of those in use to take off, by its id. */
export function BulkTag({ act, tags, value, change, error }: BulkTagProps) {
  const { t } = useWords();
  if (act === 'untag') {
    return (
      <Select
        name="tag"
        label={t('registrations.tag')}
        empty={t('registrations.bulk.choose-tag')}
        choices={tags.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={change}
      />
    );
  }
  return (
    <>
      <TextInput
        name="tag"
        label={t('registrations.new-tag')}
        dir="auto"
        list="tags-in-use"
        error={error}
        value={value}
        onChange={change}
      />
      <datalist id="tags-in-use">
        {tags.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}
