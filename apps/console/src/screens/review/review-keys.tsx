import { Dialog } from '../../parts/dialog';
import { useWords } from '../../words/words';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['V', 'review'],
  ['A', 'accept'],
  ['D', 'decline'],
  ['W', 'waitlist'],
  ['M', 'merge'],
  ['N', 'note'],
  ['U', 'undo'],
  ['?', 'hints'],
] as const;

/** The letters that work at the review desk, and when. */
export function ReviewKeys({ close }: { close(): void }) {
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
            <dd>{t(`review.keys.${what}`)}</dd>
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
