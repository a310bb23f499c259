import type { Transaction } from '@app/database';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { removeDocuments } from './documents/documents.queries.js';
import { Registration } from './registration.entity.js';
import { NoSuchRegistration, NotPossibleNow } from './registration.errors.js';
import { isLiving, mayFollow, type RegistrationStatus } from './registration-status.js';
import { type PoolName, standingOf, tellPool } from './seats.js';

/** The row, locked until the transaction ends: of several who would change it at once, each sees what the one before left. */
export async function lockRegistration(tx: Transaction, id: string): Promise<Registration> {
  const registration = await tx.findOne(Registration, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!registration) throw new NoSuchRegistration();
  return registration;
}

/** The same for a registration of this edition; refuses `registration.unknown` for another's. */
export async function lockInEdition(tx: Transaction, edition: { id: string }, id: string): Promise<Registration> {
  const registration = await lockRegistration(tx, id);
  if (registration.editionId !== edition.id) throw new NoSuchRegistration();
  return registration;
}

/**
 * The one way from a status to another: asks the table, gives the seat back when the registration is over or back in line, writes
 * the history and the audit log; documents of what was withdrawn or expired are nobody's business any more and go. `registration`
 * must be locked; other columns that change with the status are set on it before, `holdsSeat` after `takeSeat`. Refuses `registration.not-possible-now`.
 */
export async function moveTo(
  tx: Transaction,
  registration: Registration,
  to: RegistrationStatus,
  { by, reason }: { by: Actor; reason?: string },
  now: Date,
): Promise<void> {
  const from = registration.status;
  if (!mayFollow(from, to)) throw new NotPossibleNow();
  const before = standingOf(registration);
  registration.status = to;
  if (!isLiving(to) || to === 'waiting') registration.holdsSeat = false;
  registration.endedAt = isLiving(to) ? null : now;
  if (to !== 'offered') registration.offerExpiresAt = null;
  if (to === 'withdrawn' || to === 'expired') await removeDocuments(tx, [registration.id]);
  await keep(tx, registration, now);
  await tellPool(tx, registration.editionId, poolNameOf(registration), { before, after: standingOf(registration) });
  await tx.query(
    `insert into registration_change (registration_id, at, from_status, to_status, by_kind, by_name, reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [registration.id, now, from, to, by.kind, by.name, reason ?? null],
  );
  const subject = { kind: 'registration', id: registration.id };
  const entry: AuditEntry = { by, action: `registration.${to}`, subject, editionId: registration.editionId, reason };
  await recordAudit(tx, { ...entry, details: { from } }, now);
}

/** The pool whose seat it holds or waits for. */
export function poolNameOf({ mode, seatPool }: Pick<Registration, 'mode' | 'seatPool'>): PoolName {
  return { mode, category: seatPool };
}

/** Saves a change of the row under a new version. */
export async function keep(tx: Transaction, registration: Registration, now: Date): Promise<void> {
  registration.version += 1;
  registration.updatedAt = now;
  await tx.save(registration);
}
