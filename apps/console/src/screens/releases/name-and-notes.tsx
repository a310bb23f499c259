import { errorOf } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { SixLanguages } from '../../parts/six-languages';
import type { Language } from '../../words/language';
import { useWords } from '../../words/words';

export type Notes = Partial<Record<Language, string>>;

interface NameAndNotesProps {
  name: string;
  setName(name: string): void;
  notes: Notes;
  setNotes(notes: Notes): void;
  fault: unknown;
}

/** What a release is called, and what the public is told with it. */
export function NameAndNotes({ name, setName, notes, setNotes, fault }: NameAndNotesProps) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        name="name"
        dir="auto"
        label={t('releases.name')}
        hint={t('releases.name-hint')}
        error={errorOf(fault, 'name')}
        value={name}
        onChange={setName}
      />
      <details className="folded">
        <summary>{t('releases.note')}</summary>
        <SixLanguages
          name="notes"
          legend={t('releases.note')}
          hint={t('releases.note-hint')}
          fault={fault}
          rows={3}
          value={notes}
          onChange={setNotes}
        />
      </details>
    </>
  );
}
