import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { tidy } from '@app/people';
import { lockRegistration, type Registration } from '@app/registration';
import { endSignUp } from './end-sign-ups.js';
import { overlapOf } from './overlap.queries.js';
import { type ReleasedSession, readReleasedSession } from './released-session.queries.js';
import { writeRemovalLetter, writeSeatLetter } from './seat-letter.js';
import { takeSeatInTurn } from './session-seats.js';
import { NoSeatLeft, NoSuchSignUp, SignUpOverlaps, SignUpReasonMissing } from './signup.errors.js';
import { mustBeApproved, mustTakeSignUp } from './signup.rules.js';

/** A seat or a place in line that an editor changes, and why. */
export interface EditorsWish {
  /** Of the session. */
  code: string;
  signUpId: string;
  reason: string;
}

/**
 * Gives somebody in line a seat before those who came first, in one letter; `beyond`: also when all are taken, because a chair was
 * brought. The reason stands in the audit log. Refuses `signup.reason-missing`, `sign-up-unknown` (somebody who waits no longer, too), `not-approved`,
 * `overlaps`, `no-seat-left`, and what signing up refuses.
 */
export async function seatFromLine(
  tx: Transaction,
  edition: Edition,
  wish: EditorsWish & { beyond: boolean },
  by: Actor,
  now: Date,
): Promise<void> {
  const reason = tidyReason(wish.reason);
  const { session, registration } = await lockSignUp(tx, edition, wish, ['waiting']);
  mustBeApproved(registration);
  mustTakeSignUp(session, registration.mode, now);
  const overlap = await overlapOf(tx, edition.id, session.sessionId, registration.id);
  if (overlap) throw new SignUpOverlaps(overlap.title, overlap.code);
  const capacity = wish.beyond ? null : session.capacity;
  if (!(await takeSeatInTurn(tx, session.sessionId, capacity))) throw new NoSeatLeft();
  await tx.query(`update session_sign_up set state = 'seated', seated_at = $2 where id = $1`, [wish.signUpId, now]);
  await writeSeatLetter(tx, registration, edition, { ...session, signUpId: wish.signUpId }, now);
  const subject = { kind: 'session', id: session.sessionId };
  const entry = { by, action: 'signup.seat-given', subject, editionId: edition.id, reason } as const;
  await recordAudit(tx, { ...entry, details: { beyond: wish.beyond } }, now);
}

/**
 * Takes somebody off the list of a session that has not begun; a seat goes to whoever waits. They read the reason in a letter and may sign
 * up anew. Refuses `signup.reason-missing`, `sign-up-unknown`, `session-unknown`, `over`, `cancelled`, `takes-none`.
 */
export async function removeSignUp(
  tx: Transaction,
  edition: Edition,
  wish: EditorsWish,
  by: Actor,
  now: Date,
): Promise<void> {
  const reason = tidyReason(wish.reason);
  const { session, registration, state } = await lockSignUp(tx, edition, wish, ['seated', 'waiting']);
  mustTakeSignUp(session, session.mode === 'remote' ? 'remote' : 'on-site', now);
  const living = { id: wish.signUpId, sessionId: session.sessionId, editionId: edition.id, state };
  await endSignUp(tx, living, { by, action: 'signup.removed', reason }, now);
  await writeRemovalLetter(tx, registration, edition, { ...session, signUpId: wish.signUpId, reason }, now);
}

/** The registration is locked first, as everybody does; then it is looked whether the sign-up still stands. */
async function lockSignUp(
  tx: Transaction,
  edition: Edition,
  { code, signUpId }: EditorsWish,
  states: Array<'seated' | 'waiting'>,
): Promise<{ session: ReleasedSession; registration: Registration; state: 'seated' | 'waiting' }> {
  const session = await readReleasedSession(tx, edition.id, code);
  const [known] = await tx.query<Array<{ registrationId: string }>>(
    `select registration_id as "registrationId" from session_sign_up where id = $1 and session_id = $2`,
    [signUpId, session?.sessionId ?? null],
  );
  if (!session || !known) throw new NoSuchSignUp();
  const registration = await lockRegistration(tx, known.registrationId);
  const [standing] = await tx.query<Array<{ state: 'seated' | 'waiting' }>>(
    `select state from session_sign_up where id = $1 and state = any($2)`,
    [signUpId, states],
  );
  if (!standing) throw new NoSuchSignUp();
  return { session, registration, state: standing.state };
}

function tidyReason(reason: string): string {
  const tidied = tidy(reason);
  if (!tidied) throw new SignUpReasonMissing();
  return tidied;
}
