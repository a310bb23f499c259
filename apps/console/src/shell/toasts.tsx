import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { router } from '../router';
import { useWords } from '../words/words';

interface Toast {
  sentence: string;
  undo: () => void;
}

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Says that something was done and offers to undo it; only for what can be undone. It stays until the next one, until it is closed, or until one leaves the screen. */
export function useToast() {
  return use(ToastContext);
}

export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [toast, setToast] = useState<Toast>();
  const show = useCallback((next: Toast) => setToast(next), []);
  const close = useCallback(() => setToast(undefined), []);
  useEffect(() => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && close()), [close]);
  return (
    <ToastContext value={show}>
      {children}
      <div role="status">
        {toast && (
          <div className="toast">
            <span>{toast.sentence}</span>
            <button
              type="button"
              className="plain end"
              onClick={() => {
                toast.undo();
                close();
              }}
            >
              {t('actions.undo')}
            </button>
            <button type="button" className="plain" onClick={close}>
              {t('actions.close')}
            </button>
          </div>
        )}
      </div>
    </ToastContext>
  );
}
