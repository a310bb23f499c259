import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, type Mandate, mandatesOver, NoSuchMandate, readMandate, revokeMandate } from '@app/identity';
import { actedFor } from './acted-for.js';
import { DelegationReasonMissing } from './delegation.errors.js';

/** The focal points of a delegation now. */
export function focalPointsOf(
  reader: Reader,
  { id, editionId }: { id: string; editionId: string },
  now: Date,
): Promise<Mandate[]> {
  return mandatesOver(reader, { kind: 'delegation', id }, editionId, now);
}

/**
 * Ends a focal point's mandate from the next request on. When it was the last, the open requests go to the accreditation team.
 * Refuses `delegations.reason-missing`, `mandates.unknown`.
 */
export async function revokeFocalPoint(
  tx: Transaction,
  edition: Edition,
  { delegationId, mandateId, reason }: { delegationId: string; mandateId: string; reason: string },
  by: Actor,
  now: Date,
): Promise<void> {
  if (!reason.trim()) throw new DelegationReasonMissing();
  const mandate = await readMandate(tx, mandateId, now);
  if (mandate?.subject.id !== delegationId) throw new NoSuchMandate();
  await endFocalPoint(tx, edition, mandate, reason.trim(), by, now);
}

/** The same for a mandate that is known to be over this delegation; no reason: somebody else follows. */
export async function endFocalPoint(
  tx: Transaction,
  edition: Edition,
  { id, subject: over, holderLanguage }: Mandate,
  reason: string | undefined,
  by: Actor,
  now: Date,
): Promise<void> {
  const subject = await actedFor(tx, over, holderLanguage);
  await revokeMandate(tx, { id, edition, subject, reason }, by, now);
  await giveOpenRequests(tx, { id: over.id, editionId: edition.id }, now);
}

/**
 * Gives the undecided requests of a delegation to whoever decides now: its focal points where the edition's rules say so and there
 * is one, else the accreditation team. Gives how many changed hands.
 */
export async function giveOpenRequests(
  tx: Transaction,
  delegation: { id: string; editionId: string },
  now: Date,
): Promise<number> {
  const decider = (await focalPointsOf(tx, delegation, now)).length > 0 ? 'focal-point' : 'accreditation-team';
  const [, given] = await tx.query<[unknown, number]>(
    `update registration r set decider = $3
     where r.delegation_id = $1 and r.edition_id = $2 and r.decider <> $3
       and r.status in ('under-review','information-requested','waiting','offered')
       and r.decider in ('focal-point','accreditation-team') and r.deciding_rule in (
         select code from deciding_rule where edition_id = $2 and decider = 'focal-point'
         union all select 'delegation' where not exists (select from deciding_rule where edition_id = $2))`,
    [delegation.id, delegation.editionId, decider],
  );
  return given;
}
