import { CallClosed, CallNotOpen } from '../consultation.errors.js';
import type { Call } from './call.js';

type Window = Pick<Call, 'opensAt' | 'closesAt'>;

/** Where a call stands at an instant. */
export type CallState = 'soon' | 'open' | 'closed';

export function callState({ opensAt, closesAt }: Window, now: Date): CallState {
  if (now < opensAt) return 'soon';
  return now < closesAt ? 'open' : 'closed';
}

/** Refuses `consultation.not-open`, `consultation.closed`. A late code lets somebody in after the deadline, never before the opening. */
export function mustTake(call: Window, now: Date, hasLateCode: boolean): void {
  const state = callState(call, now);
  if (state === 'soon') throw new CallNotOpen();
  if (state === 'closed' && !hasLateCode) throw new CallClosed();
}
