/**
 * Where a submission stands. `submitted`: the address is not proven yet; `received`: it is, and waits for the decision;
 * `waitlisted`: told to wait, and may still be accepted.
 */
export const SUBMISSION_STATUSES = [
  'submitted',
  'received',
  'accepted',
  'declined',
  'merged',
  'waitlisted',
  'withdrawn',
] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

const NEXT: Readonly<Record<SubmissionStatus, readonly SubmissionStatus[]>> = {
  submitted: ['received', 'withdrawn'],
  received: ['accepted', 'declined', 'merged', 'waitlisted', 'withdrawn'],
  waitlisted: ['accepted', 'declined', 'merged', 'withdrawn'],
  accepted: [],
  declined: [],
  merged: [],
  withdrawn: [],
};

export function mayFollow(from: SubmissionStatus, to: SubmissionStatus): boolean {
  return NEXT[from].includes(to);
}

/** Whether somebody still has to decide, now or later. */
export function awaitsDecision(status: SubmissionStatus): boolean {
  return status === 'received' || status === 'waitlisted';
}

/** The same in SQL. */
export const AWAITS_IN_SQL = `('received','waitlisted')`;
