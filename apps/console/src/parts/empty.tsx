import type { ReactNode } from 'react';

/** Nothing there: the reason and the way out. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty stack tight">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
