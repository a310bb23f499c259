import { useEffect, useRef, type ReactNode } from 'react';

/** A `details` menu of the design that also closes on Escape, when a choice was made and when one goes elsewhere. */
export function Menu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false;
    };
    for (const kind of ['pointerdown', 'focusin'] as const) document.addEventListener(kind, close);
    return () => {
      for (const kind of ['pointerdown', 'focusin'] as const) document.removeEventListener(kind, close);
    };
  }, []);
  return (
    <details
      ref={details}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
      onClick={(event) => {
        if ((event.target as Element).closest('ul')) details.current!.open = false;
      }}
    >
      <summary>{summary}</summary>
      <ul>{children}</ul>
    </details>
  );
}
