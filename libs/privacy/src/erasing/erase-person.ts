import { type DataSubject, eraseHolding, type Holding, type Transaction } from '@app/database';
import { type AuditEntry, recordAudit, systemActor } from '@app/identity';
import { sessionsNaming } from '@app/programme';
import { findSubject } from '../find-subject.js';
import { HOLDINGS } from '../holdings.js';
import { leaveTombstones } from './tombstones.js';

/**
 * Erases everything about whoever an address belongs to, in this one transaction: all or nothing, and nothing the second time.
 * What counts stays without the person. Where others wrote the name into the text of a session, nobody erases it: the log tells the
 * secretariat the sessions to look at, without the name. `cause` is what the log names. `holdings`: so that a test can leave one out.
 */
export async function erasePerson(
  tx: Transaction,
  emailKey: string,
  cause: { kind: string; id: string; editionId?: string },
  now: Date,
  holdings: readonly Holding[] = HOLDINGS,
): Promise<void> {
  const subject = await findSubject(tx, emailKey);
  await eraseSubject(tx, subject, now, holdings);
  await leaveTombstones(tx, subject.emailKeys, now);
  const { kind, id, editionId } = cause;
  const stillNamedIn = await sessionsNaming(tx, subject.names);
  const details = {
    registrations: subject.registrationIds.length,
    accounts: subject.accountIds.length,
    ...(stillNamedIn.length > 0 && { stillNamedIn }),
  };
  const entry: AuditEntry = {
    by: systemActor('erasure'),
    action: 'privacy.erased',
    subject: { kind, id },
    editionId,
    details,
  };
  await recordAudit(tx, entry, now);
}

export async function eraseSubject(
  tx: Transaction,
  subject: DataSubject,
  now: Date,
  holdings: readonly Holding[] = HOLDINGS,
): Promise<void> {
  for (const holding of holdings) await eraseHolding(tx, holding, subject, now);
}
