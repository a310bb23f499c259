import type { ReactNode } from 'react';
import type { Draft } from './draft';
import { Faults } from './faults';
import { SaveBar } from './save-bar';
import type { useSaving } from './saving';
import { TheirChanges } from './their-changes';
import { Unsaved } from './unsaved';

interface EditFormProps<T extends object> {
  /** What is edited, for readers of the screen. */
  label: string;
  draft: Draft<T>;
  saving: ReturnType<typeof useSaving<T>>;
  labelOf(field: keyof T): string;
  show?(field: keyof T, value: unknown): string;
  /** What saving is called here; default "Save". */
  save?: string;
  /** Why it cannot be saved yet. */
  notYet?: string;
  /** Beside the button, while nothing is typed. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A form over a record: what was refused, what somebody else changed, the fields, and the bar that saves. */
export function EditForm<T extends object>(props: EditFormProps<T>) {
  const { label, draft, saving, labelOf, show, save, notYet, beside, children } = props;
  return (
    <form
      className="stack roomy"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.isDirty && !notYet && !saving.isSaving) saving.save();
      }}
    >
      <Unsaved isDirty={draft.isDirty} />
      <Faults fault={saving.fault} />
      {draft.theirs.length > 0 && <TheirChanges changes={draft.theirs} labelOf={labelOf} show={show} />}
      {children}
      <SaveBar
        isDirty={draft.isDirty}
        isSaving={saving.isSaving}
        isSaved={saving.isSaved}
        discard={draft.discard}
        save={save}
        notYet={notYet}
        beside={beside}
      />
    </form>
  );
}
