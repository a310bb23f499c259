import { Refusal } from '@app/refusals';
import type { JudgedConflict } from '../conflicts/judge-conflicts.js';

/** A release with errors that nobody accepted is made only by somebody who says that they accept them all; here they are. */
export class OpenConflicts extends Refusal {
  constructor(
    readonly conflicts: JudgedConflict[],
    readonly timeZone: string,
  ) {
    super('conflict', 'programme.open-conflicts', 'acceptConflicts', { count: conflicts.length });
  }
}
