/** What may be decided on a submission; it is noted first and applied together with the others. */
export const DECISIONS = ['accept', 'decline', 'merge', 'waitlist'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A decision as it is noted: nobody outside hears of it before it is applied. */
export interface NotedDecision {
  decision: Decision;
  /** The submission that it goes on with; of `merge` only. */
  intoId: string | null;
  intoCode: string | null;
  intoTitle: string | null;
  /** Words to the submitter. */
  reason: string | null;
  at: Date;
  byName: string;
}

/** How a submission stands once a decision is applied. */
export const STATUS_OF = { accept: 'accepted', decline: 'declined', merge: 'merged', waitlist: 'waitlisted' } as const;
