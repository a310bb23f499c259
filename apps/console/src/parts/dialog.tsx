import { useEffect, useId, useRef, type ReactNode } from 'react';

/** Asks before one act that cannot be undone. The browser keeps the focus inside; it goes back to where it came from, or to the heading when that is gone. Escape is "no". */
export function Dialog({
  title,
  isWide = false,
  onClose,
  children,
}: {
  title: string;
  /** For two things side by side. */
  isWide?: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => (opener?.isConnected ? opener : document.querySelector('h1'))?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dlg wide' : 'dlg'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
