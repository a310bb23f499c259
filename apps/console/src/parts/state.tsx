import type { ReactNode } from 'react';

/** disc settled · ring waits · half in work · triangle look here · cross no */
export type StateShape = 'ok' | 'wait' | 'half' | 'warn' | 'no';

/** A state is a word with a shape and then a colour. */
export function State({ shape, children }: { shape: StateShape; children: ReactNode }) {
  return <span className={`st ${shape}`}>{children}</span>;
}
