import { useState } from 'react';
import { errorOf } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { SixLanguages } from '../../parts/six-languages';
import { Tick, Ticks } from '../../parts/ticks';
import { Unsaved } from '../../parts/unsaved';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import type { CategoryDraft } from './categories-part';

const MODES = ['on-site', 'remote'] as const;
const ENTRIES = ['open', 'invited', 'delegation'] as const;

interface CategoryFormProps {
  first: CategoryDraft;
  isNew: boolean;
  fault: unknown;
  save(draft: CategoryDraft): void;
  close(): void;
}

/** One category. Its code never changes, since registrations keep it. */
export function CategoryForm({ first, isNew, fault, save, close }: CategoryFormProps) {
  const { t } = useWords();
  const [draft, change] = useState(first);
  const set = (part: Partial<CategoryDraft>) => change((known) => ({ ...known, ...part }));
  return (
    <form
      className="stack"
      aria-label={t(isNew ? 'edition.categories.add' : 'edition.categories.change')}
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
    >
      <Unsaved isDirty={JSON.stringify(draft) !== JSON.stringify(first)} />
      {fault !== undefined && <ProblemNote fault={fault} />}
      {isNew && (
        <TextInput
          name="code"
          label={t('edition.categories.code')}
          hint={t('edition.categories.code-hint')}
          dir="ltr"
          error={errorOf(fault, 'code')}
          value={draft.code}
          onChange={(code) => set({ code })}
        />
      )}
      <SixLanguages
        name="names"
        legend={t('edition.categories.name')}
        hint={t('edition.english-stands')}
        value={draft.names}
        onChange={(names) => set({ names })}
        fault={fault}
      />
      <SixLanguages
        name="hints"
        legend={t('edition.categories.hint')}
        value={draft.hints}
        onChange={(hints) => set({ hints })}
        fault={fault}
      />
      <Ticks
        legend={t('edition.categories.modes')}
        choices={MODES.map((mode) => ({ value: mode, label: t(`registrations.modes.${mode}`) }))}
        values={draft.modes}
        onChange={(modes) => set({ modes: modes as CategoryDraft['modes'] })}
      />
      <Select
        name="entry"
        label={t('edition.categories.entry')}
        choices={ENTRIES.map((entry) => ({ value: entry, label: t(`edition.categories.entries.${entry}`) }))}
        value={draft.entry}
        onChange={(entry) => set({ entry: entry as CategoryDraft['entry'] })}
      />
      <Tick
        label={t('edition.categories.own-seats-hint')}
        isTicked={draft.hasOwnSeats}
        onChange={(hasOwnSeats) => set({ hasOwnSeats })}
      />
      <Tick
        label={t('edition.categories.closed-hint')}
        isTicked={draft.isClosed}
        onChange={(isClosed) => set({ isClosed })}
      />
      <p className="row">
        <button className="btn">{t('editing.save')}</button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </form>
  );
}
