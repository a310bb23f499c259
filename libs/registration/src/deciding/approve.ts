import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { newBadgeCode } from '@app/tokens';
import { mustBeInsideQuota } from '../delegations/quota.js';
import { writeConfirmation } from '../letters/confirmation.js';
import { moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';

/** A yes: the code of the badge is made, the confirmation written, to leave at `sendAfter` (default: at once). `registration` must be locked.
 * Refuses `registration.not-possible-now`, `delegations.quota-used`. */
export async function approve(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  by: Actor,
  now: Date,
  sendAfter?: Date,
): Promise<void> {
  await mustBeInsideQuota(tx, registration);
  Object.assign(registration, { badgeCode: newBadgeCode(), decidedAt: now, decidedBy: by.name });
  await moveTo(tx, registration, 'approved', { by }, now);
  await writeConfirmation(tx, registration, edition, now, sendAfter);
}
