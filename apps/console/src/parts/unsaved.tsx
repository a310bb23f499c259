import { useBlocker } from '@tanstack/react-router';
import { useWords } from '../words/words';
import { Dialog } from './dialog';

/** Asks before a screen is left with something typed and not saved; the browser asks when the tab is closed. */
export function Unsaved({ isDirty }: { isDirty: boolean }) {
  const { t } = useWords();
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={t('editing.leave')} onClose={blocker.reset}>
      <p>{t('editing.leave-what')}</p>
      <p className="row">
        <button type="button" className="btn" onClick={blocker.reset}>
          {t('editing.stay')}
        </button>
        <button type="button" className="btn bad" onClick={blocker.proceed}>
          {t('editing.leave-without')}
        </button>
      </p>
    </Dialog>
  );
}
