/** Where a registration stands. The console's tabs, the API and the pages use these words as they are. */
export const REGISTRATION_STATUSES = [
  'submitted',
  'under-review',
  'waiting',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/**
 * Which status may follow which; what is not named here is refused.
 *
 * - `submitted`: applied; an on-site application holds a seat. Not yet proven that the address is the applicant's.
 * - `under-review`: proven, on site; the accreditation team has until `decisionDueAt`.
 * - `waiting`: applied on site when no seat was free; proven or not.
 * - `approved`: on site by the accreditation team, remote by the rule `remote-is-automatic`.
 * - `rejected`, `withdrawn`, `expired`: over. The address is free for a new application.
 */
const MAY_FOLLOW: Readonly<Record<RegistrationStatus, readonly RegistrationStatus[]>> = {
  submitted: ['under-review', 'approved', 'withdrawn', 'expired'],
  waiting: ['rejected', 'withdrawn', 'expired'],
  'under-review': ['approved', 'rejected', 'withdrawn'],
  approved: ['withdrawn'],
  rejected: [],
  withdrawn: [],
  expired: [],
};

export function mayFollow(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return MAY_FOLLOW[from].includes(to);
}

/** Living: one per address and edition. */
export function isLiving(status: RegistrationStatus): boolean {
  return MAY_FOLLOW[status].length > 0;
}

/** Whether somebody of the accreditation team has something to decide. */
export function awaitsDecision(status: RegistrationStatus): boolean {
  return status === 'under-review';
}

/** The living statuses as a list for SQL, in the words of the unique index `registration_one_living`. */
export const OVER_IN_SQL = `('rejected','withdrawn','expired')`;
