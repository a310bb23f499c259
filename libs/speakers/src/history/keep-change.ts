import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import type { LifecycleAct } from '../lifecycle.js';

/**
 * Keeps who changed a part, when and why, with the state that it led to: of the row as it stands now, so called after the change.
 * `reason` is the person's own or the editor's; it is seen by the programme team only and goes into no log.
 */
export async function keepChange(
  tx: Transaction,
  invitationId: string,
  act: LifecycleAct,
  by: Actor,
  now: Date,
  reason = '',
): Promise<void> {
  await tx.query(
    `insert into speaking_change (invitation_id, act, state, mode, delivery, reason, changed_by, changed_at)
     select id, $2, state, mode, delivery, $3, $4, $5 from speaking_invitation where id = $1`,
    [invitationId, act, reason, by.name, now],
  );
}
