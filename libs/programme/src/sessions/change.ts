import type { Transaction } from '@app/database';
import { type AuditAction, recordAudit, type Actor } from '@app/identity';
import { IsNull } from 'typeorm';
import { NoSuchSession, SessionChangedMeanwhile } from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import type { SessionRef } from './session-draft.js';
import { Session } from './session.entity.js';

/** Who did what, for the log. */
export interface Act {
  by: Actor;
  /** `programme.session-changed` */
  action: AuditAction;
  reason?: string;
  details?: Record<string, unknown>;
}

/**
 * The session for somebody who is going to change it, this writer alone. Refuses `programme.session-unknown` and, when a version
 * is given that is no longer the present one, `programme.session-changed-meanwhile` (stale).
 */
export async function sessionToChange(tx: Transaction, ref: SessionRef, version?: number): Promise<Session> {
  await lockProgrammeOf(tx, ref.editionId);
  const session = await tx.findOneBy(Session, { editionId: ref.editionId, code: ref.code, removedAt: IsNull() });
  if (!session) throw new NoSuchSession();
  if (version !== undefined && session.version !== version) throw new SessionChangedMeanwhile();
  return session;
}

/** Writes what was changed on the row, one version up, with its record in the log. */
export async function saveChange(tx: Transaction, session: Session, act: Act, now: Date): Promise<Session> {
  Object.assign(session, { version: session.version + 1, updatedAt: now });
  await tx.save(session);
  const subject = { kind: 'session', id: session.id };
  await recordAudit(tx, { ...act, subject, editionId: session.editionId }, now);
  return session;
}
