import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import { State } from './state';

interface SaveBarProps {
  isDirty: boolean;
  isSaving: boolean;
  isSaved: boolean;
  discard(): void;
  save?: string;
  notYet?: string;
  beside?: ReactNode;
}

/** The form's one filled button, the way back, and a word on how things stand; a button that does nothing yet says why. */
export function SaveBar({ isDirty, isSaving, isSaved, discard, save, notYet, beside }: SaveBarProps) {
  const { t } = useWords();
  const state = isDirty ? (notYet ?? t('editing.unsaved')) : t('editing.unchanged');
  return (
    <div className={isDirty ? 'row save-bar' : 'row'}>
      <button className="btn" aria-disabled={!isDirty || notYet !== undefined || undefined}>
        {isSaving ? t('editing.saving') : (save ?? t('editing.save'))}
      </button>
      {isDirty ? (
        <button type="button" className="btn alt" onClick={discard}>
          {t('editing.discard')}
        </button>
      ) : (
        beside
      )}
      <span role="status" className="soft">
        {isSaved ? <State shape="ok">{t('editing.saved')}</State> : state}
      </span>
    </div>
  );
}
