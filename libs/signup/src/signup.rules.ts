import type { ParticipationMode, RegistrationStatus } from '@app/registration';
import type { ReleasedSession } from './released-session.queries.js';
import { NotApproved, RemoteNeedsNoSeat, SignUpOver, SignUpSessionCancelled, TakesNoSignUps } from './signup.errors.js';

/** Refuses `signup.not-approved`. */
export function mustBeApproved({ status }: { status: RegistrationStatus }): void {
  if (status !== 'approved' && status !== 'attended') throw new NotApproved();
}

/** Refuses `signup.takes-none`, `cancelled`, `over` once it has begun, `remote-needs-no-seat`. */
export function mustTakeSignUp(session: ReleasedSession, mode: ParticipationMode, now: Date): void {
  if (session.access !== 'sign-up') throw new TakesNoSignUps();
  if (session.isCancelled) throw new SignUpSessionCancelled();
  if (session.startsAt <= now) throw new SignUpOver();
  if (mode === 'remote' && session.mode !== 'remote') throw new RemoteNeedsNoSeat();
}
