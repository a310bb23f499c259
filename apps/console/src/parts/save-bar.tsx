import { useWords } from '../words/words';

interface SaveBarProps {
  isDirty: boolean;
  isSaving: boolean;
  isSaved: boolean;
  discard(): void;
}

/** The form's one filled button, the way back, and a word that it is done. */
export function SaveBar({ isDirty, isSaving, isSaved, discard }: SaveBarProps) {
  const { t } = useWords();
  return (
    <div className="row">
      <button className="btn" aria-disabled={!isDirty || undefined}>
        {isSaving ? t('editing.saving') : t('editing.save')}
      </button>
      {isDirty && (
        <button type="button" className="btn alt" onClick={discard}>
          {t('editing.discard')}
        </button>
      )}
      <span role="status" className="soft">
        {isSaved ? (
          <span className="st ok">{t('editing.saved')}</span>
        ) : isDirty ? (
          t('editing.unsaved')
        ) : (
          t('editing.unchanged')
        )}
      </span>
    </div>
  );
}
