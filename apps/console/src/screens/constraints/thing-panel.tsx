import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Draft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import type { useSaving } from '../../parts/saving';
import { SidePanel } from '../../parts/side-panel';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';

interface ThingPanelProps<T extends { id: string }> {
  title: string;
  draft: Draft<T>;
  saving: ReturnType<typeof useSaving<T>>;
  labelOf(field: keyof T): string;
  show?(field: keyof T, value: unknown): string;
  notYet?: string;
  /** Takes it away on the version that was read. */
  remove(): Promise<unknown>;
  close(): void;
  children: ReactNode;
}

/** One constraint, open beside its list: a new one while it has no id. */
export function ThingPanel<T extends { id: string }>(props: ThingPanelProps<T>) {
  const { title, draft, saving, labelOf, show, notYet, remove, close, children } = props;
  const { t } = useWords();
  const removal = useMutation({ mutationFn: remove, onSuccess: close });
  const isNew = draft.base.id === '';
  return (
    <SidePanel title={title} close={close}>
      <EditForm
        label={title}
        draft={draft}
        saving={saving}
        labelOf={labelOf}
        show={show}
        save={isNew ? t('constraints.add-act') : undefined}
        notYet={notYet}
        beside={
          !isNew && (
            <button type="button" className="btn alt" onClick={() => !removal.isPending && removal.mutate()}>
              {t('constraints.remove')}
            </button>
          )
        }
      >
        {removal.error && <ProblemNote fault={removal.error} />}
        {children}
      </EditForm>
    </SidePanel>
  );
}
