import { Refusal } from '@app/refusals';
import type { Conflict } from '../conflicts/conflict.js';

/** A release with conflicts is made only by somebody who says that they accept them; here they are. */
export class OpenConflicts extends Refusal {
  constructor(
    readonly conflicts: Conflict[],
    readonly timeZone: string,
  ) {
    super('conflict', 'programme.open-conflicts', 'acceptConflicts', { count: conflicts.length });
  }
}
