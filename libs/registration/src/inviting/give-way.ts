import type { Transaction } from '@app/database';
import { lockLiving } from '../applying/known-address.js';
import type { Actor } from '@app/identity';
import { moveTo } from '../move-to.js';
import { InvitationOver } from './inviting.errors.js';
import type { Invitation } from './invitation.js';

/**
 * Makes room for the answer to an invitation. An application under the address that nobody has proven ends: anyone may have sent it,
 * while the invitation's letter went to the address itself. Refuses `inviting.over-registered` when the address is registered and proven.
 */
export async function giveWay(
  tx: Transaction,
  { editionId, email, emailKey }: Invitation,
  by: Actor,
  now: Date,
): Promise<void> {
  const living = await lockLiving(tx, editionId, emailKey);
  if (!living) return;
  if (living.provenAt !== null) throw new InvitationOver('registered', { email });
  await moveTo(tx, living, 'withdrawn', { by }, now);
}
