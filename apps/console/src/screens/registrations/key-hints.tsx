import { Dialog } from '../../parts/dialog';
import { useWords } from '../../words/words';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['X', 'choose'],
  ['A', 'approve'],
  ['R', 'reject'],
  ['I', 'ask'],
  ['N', 'note'],
  ['U', 'undo'],
  ['?', 'hints'],
] as const;

/** The letters that work at the desk, and when. */
export function KeyHints({ close }: { close(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('registrations.keys.title')} onClose={close}>
      <p>{t('registrations.keys.when')}</p>
      <dl className="facts">
        {KEYS.map(([key, what]) => (
          <div className="contents" key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`registrations.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="row">
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.close')}
        </button>
      </p>
    </Dialog>
  );
}
