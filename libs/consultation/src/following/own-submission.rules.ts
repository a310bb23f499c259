import type { Call } from '../calls/call.js';
import { callState } from '../calls/call-window.js';
import type { Submission } from '../submission.js';
import { mayFollow } from '../submission-status.js';

/** Its submitter may write it anew until the deadline; one that came in by a late code, until that expires. */
export function mayEdit(
  { status, lateUntil }: Pick<Submission, 'status' | 'lateUntil'>,
  call: Pick<Call, 'opensAt' | 'closesAt'>,
  now: Date,
): boolean {
  const isInTime = callState(call, now) === 'open' || (lateUntil !== null && now < lateUntil);
  return status === 'received' && isInTime;
}

export function mayWithdraw({ status }: Pick<Submission, 'status'>): boolean {
  return mayFollow(status, 'withdrawn');
}

/** What the submitter's clock shows: received, then under review from the deadline on, then decided. */
export type Stage = 'received' | 'under-review' | 'decided';

export function stageOf(
  { status, lateUntil }: Pick<Submission, 'status' | 'lateUntil'>,
  { closesAt }: Pick<Call, 'closesAt'>,
  now: Date,
): Stage {
  if (status !== 'submitted' && status !== 'received') return 'decided';
  return now < closesAt || (lateUntil !== null && now < lateUntil) ? 'received' : 'under-review';
}
