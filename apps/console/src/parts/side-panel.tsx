import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words';

interface SidePanelProps {
  title: ReactNode;
  above?: ReactNode;
  below?: ReactNode;
  close(): void;
  children: ReactNode;
}

/** One thing of a list, open beside it. Takes the focus when it opens; Escape closes it and goes back to the list. */
export function SidePanel({ title, above, below, close, children }: SidePanelProps) {
  const { t } = useWords();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    panel.current?.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      if (document.activeElement && document.activeElement !== document.body) return;
      (opener?.isConnected ? opener : document.querySelector('h1'))?.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      className="card stack desk"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !(event.target as Element).closest('dialog')) close();
      }}
    >
      <div className="row top-aligned nowrap">
        <div className="grow">
          {above && <p className="soft num">{above}</p>}
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {below && <p>{below}</p>}
        </div>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.close')}
        </button>
      </div>
      {children}
    </aside>
  );
}
