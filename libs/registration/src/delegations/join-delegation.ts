import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { Registration } from '../registration.entity.js';
import { DELEGATION } from './delegation.js';
import { findOrAddDelegation, knownDelegation } from './find-or-add-delegation.js';
import { focalPointsOf } from './focal-points.js';
import { quotaUsed } from './quota.js';

/** Name of the rule that puts a registration into a delegation. */
export const BELONGS_TO_DELEGATION = 'belongs-to-delegation';

/**
 * Puts a proven registration of the category `delegation` into the delegation of its entity, else of its country, and keeps who
 * decides: the focal points only if there are any, nobody automatically beyond the quota. `registration` must be locked; the caller
 * saves it.
 */
export async function joinDelegation(
  tx: Transaction,
  registration: Registration,
  edition: Pick<Edition, 'id'>,
  now: Date,
): Promise<void> {
  if (registration.category !== DELEGATION) return;
  const delegation = { id: await delegationOf(tx, registration, edition, now), editionId: edition.id };
  registration.delegationId = delegation.id;
  await tx.query(
    `insert into delegation_member (registration_id, delegation_id) values ($1, $2)
     on conflict (registration_id) do update set delegation_id = excluded.delegation_id, told_at = null`,
    [registration.id, delegation.id],
  );
  const isBeyondQuota = registration.decider === 'automatic' && (await quotaUsed(tx, registration)) !== undefined;
  if (!isBeyondQuota && registration.decider !== 'focal-point') return;
  const hasFocalPoint = (await focalPointsOf(tx, delegation, now)).length > 0;
  registration.decider = hasFocalPoint ? 'focal-point' : 'accreditation-team';
}

async function delegationOf(
  tx: Transaction,
  { country, organization }: Registration,
  edition: Pick<Edition, 'id'>,
  now: Date,
): Promise<string> {
  const entity = await knownDelegation(tx, edition.id, { kind: 'entity', country, organization });
  if (entity) return entity;
  const state = { kind: 'member-state', country, organization: '' } as const;
  return (await findOrAddDelegation(tx, edition, state, systemActor(BELONGS_TO_DELEGATION), now)).id;
}
