import type { StateShape } from '../../parts/state';
import type { Conflict } from './sessions-question';

/** What somebody should settle: an error or a warning that nobody accepted. */
export function isOpen({ severity, accepted }: Conflict): boolean {
  return severity !== 'note' && !accepted;
}

/** What holds a release up. */
export function holdsUp(conflict: Conflict): boolean {
  return conflict.severity === 'error' && isOpen(conflict);
}

export const SEVERITY_SHAPES: Record<Conflict['severity'], StateShape> = {
  error: 'no',
  warning: 'warn',
  note: 'half',
  off: 'half',
};
