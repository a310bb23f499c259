import { Dialog } from '../../parts/dialog';
import { useWords } from '../../words/words';

/** Asks before a session is moved that its editors fixed. */
export function FixedDialog({ title, close, move }: { title: string; close(): void; move(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('board.fixed-title')} onClose={close}>
      <p>{t('board.fixed-what', { title })}</p>
      <p className="row">
        <button type="button" className="btn" onClick={move}>
          {t('board.fixed-act')}
        </button>
        <button type="button" className="btn alt" onClick={close}>
          {t('board.fixed-not')}
        </button>
      </p>
    </Dialog>
  );
}
