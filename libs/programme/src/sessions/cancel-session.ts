import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { AlreadyCancelled, NotCancelled } from '../programme.errors.js';
import { refreshPublicSession } from '../public/refresh-public-session.js';
import { saveChange, sessionToChange } from './change.js';
import type { SessionRef } from './session-draft.js';
import type { Session } from './session.entity.js';

/**
 * Cancels a session at once: public pages strike it through and its calendar entry becomes CANCELLED without waiting for a
 * release. The reason stays with the editors. Refuses `programme.already-cancelled`, `session-unknown`.
 */
export async function cancelSession(
  tx: Transaction,
  ref: SessionRef,
  reason: string,
  by: Actor,
  now: Date,
): Promise<Session> {
  const session = await sessionToChange(tx, ref);
  if (session.cancelledAt) throw new AlreadyCancelled();
  Object.assign(session, { cancelledAt: now, cancelReason: reason.trim() || null });
  await saveChange(tx, session, { by, action: 'programme.session-cancelled', reason: reason.trim() }, now);
  await refreshPublicSession(tx, session, now);
  return session;
}

/** Takes a cancellation back in the draft; the public sees the session again with the next release. Refuses `programme.not-cancelled`. */
export async function restoreSession(tx: Transaction, ref: SessionRef, by: Actor, now: Date): Promise<Session> {
  const session = await sessionToChange(tx, ref);
  if (!session.cancelledAt) throw new NotCancelled();
  Object.assign(session, { cancelledAt: null, cancelReason: null });
  return saveChange(tx, session, { by, action: 'programme.session-restored' }, now);
}

/** Takes a session out of the programme altogether: a draft at once, a released one with the next release. */
export async function removeSession(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  by: Actor,
  now: Date,
): Promise<void> {
  const session = await sessionToChange(tx, ref, version);
  session.removedAt = now;
  await saveChange(tx, session, { by, action: 'programme.session-removed' }, now);
}
