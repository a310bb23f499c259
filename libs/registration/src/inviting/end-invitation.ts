import type { Transaction } from '@app/database';
import { type Actor, recordAudit, systemActor } from '@app/identity';
import { withdrawLetter } from '@app/mail';
import { type Invitation, INVITATION, type InvitationState, subjectOf } from './invitation.js';
import { causeOfLetter } from './inviting-letters.js';
import { INVITATION_EXPIRES } from './inviting.rules.js';

/** How it ends, and what it leaves. */
export interface Ending {
  state: Exclude<InvitationState, 'open'>;
  registrationId?: string;
  declineReason?: string;
  pageKey?: string;
}

/**
 * Ends an open invitation whose row is locked: no reminder comes any more, and a letter that has not left stays here. The reason for
 * declining is the invited person's own and stays out of the log.
 */
export async function endInvitation(
  tx: Transaction,
  invitation: Invitation,
  { state, registrationId, declineReason, pageKey }: Ending,
  by: Actor,
  now: Date,
): Promise<void> {
  await tx.query(
    `update registration_invitation set state = $2, ended_at = $3, registration_id = $4, decline_reason = $5, page_key = $6,
       remind_at = null, typed = null where id = $1`,
    [invitation.id, state, now, registrationId ?? null, declineReason ?? null, pageKey ?? null],
  );
  await withdrawLetter(tx, causeOfLetter(invitation));
  const entry = { by, action: `registration.invitation-${state}` as const, subject: subjectOf(invitation) };
  await recordAudit(tx, { ...entry, editionId: invitation.editionId }, now);
}

/** Ends those of these addresses whose time is over and which nobody has noted yet. */
export async function expireInvitations(
  tx: Transaction,
  editionId: string,
  emailKeys: string[],
  now: Date,
): Promise<void> {
  const over = await tx.query<Invitation[]>(
    `select ${INVITATION} from registration_invitation i
     where i.edition_id = $1 and i.email_key = any($2::text[]) and i.state = 'open' and i.expires_at <= $3 order by i.id for update`,
    [editionId, emailKeys, now],
  );
  for (const invitation of over)
    await endInvitation(tx, invitation, { state: 'expired' }, systemActor(INVITATION_EXPIRES), now);
}
