/** Where a registration stands. The console's tabs, the API and the pages use these words as they are. */
export const REGISTRATION_STATUSES = [
  'submitted',
  'under-review',
  'information-requested',
  'waiting',
  'offered',
  'approved',
  'attended',
  'rejected',
  'withdrawn',
  'expired',
  'replaced',
] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/**
 * Which status may follow which; what is not named here is refused.
 *
 * - `submitted`: applied; holds a seat where one is needed. Not yet proven that the address is the applicant's.
 * - `under-review`: proven; whoever the edition's deciding rules name has until `decisionDueAt`.
 * - `information-requested`: the decision waits for an answer of the applicant; the seat is kept meanwhile.
 * - `waiting`: no seat was free; proven or not. The proven stand in line.
 *   Whoever changes to a way of taking part that has room leaves it, to `submitted`.
 * - `offered`: a seat is kept for who stood first in line, until `offerExpiresAt`; unanswered it goes to the next.
 * - `approved`: may come, or take part remotely. A change that matters sends it back to review; an officer may revoke it.
 * - `attended`: checked in at the door; undone it is `approved` again.
 * - `rejected`, `withdrawn`, `expired`, `replaced`: over. The address is free for a new application. Only a rejection can be
 *   taken back, while the address has no other living registration.
 */
const MAY_FOLLOW: Readonly<Record<RegistrationStatus, readonly RegistrationStatus[]>> = {
  submitted: ['under-review', 'information-requested', 'approved', 'withdrawn', 'expired', 'replaced'],
  'under-review': ['information-requested', 'approved', 'rejected', 'withdrawn', 'replaced'],
  'information-requested': ['under-review', 'approved', 'rejected', 'withdrawn', 'replaced', 'expired'],
  waiting: ['submitted', 'offered', 'approved', 'rejected', 'withdrawn', 'expired', 'replaced'],
  offered: ['under-review', 'information-requested', 'approved', 'waiting', 'rejected', 'withdrawn', 'expired'],
  approved: ['attended', 'under-review', 'information-requested', 'rejected', 'withdrawn', 'replaced'],
  attended: ['approved'],
  rejected: ['under-review'],
  withdrawn: [],
  expired: [],
  replaced: [],
};

const OVER: readonly RegistrationStatus[] = ['rejected', 'withdrawn', 'expired', 'replaced'];

export function mayFollow(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return MAY_FOLLOW[from].includes(to);
}

/** Every status that the table lets come before `to`: for statements that look for it themselves. */
export function mayComeBefore(to: RegistrationStatus): RegistrationStatus[] {
  return REGISTRATION_STATUSES.filter((from) => mayFollow(from, to));
}

/** Living: one per address and edition. */
export function isLiving(status: RegistrationStatus): boolean {
  return !OVER.includes(status);
}

/** Living, and its bearer has not come in yet: what still may be corrected, or changed to another way of taking part. */
export function mayStillChange(status: RegistrationStatus): boolean {
  return isLiving(status) && status !== 'attended';
}

/** Whether somebody has something to decide. */
export function awaitsDecision(status: RegistrationStatus): boolean {
  return status === 'under-review';
}

/** Whether a no is possible; what was approved is revoked instead. */
export function mayBeRejected(status: RegistrationStatus): boolean {
  return mayFollow(status, 'rejected') && status !== 'approved';
}

/** The statuses that are over as a list for SQL, in the words of the unique index `registration_one_living`. */
export const OVER_IN_SQL = `('rejected','withdrawn','expired','replaced')`;
