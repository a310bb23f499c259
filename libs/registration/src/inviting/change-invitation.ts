import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { type Actor, type AuditEntry, recordAudit } from '@app/identity';
import { OVER_IN_SQL } from '../registration-status.js';
import { endInvitation } from './end-invitation.js';
import { invitableCategory } from './invitable-category.js';
import { type Invitation, INVITATION, stateAt, subjectOf } from './invitation.js';
import { endInvitationLinks } from './invitation-links.js';
import { AddressNeedsNone, InvitationNotOpen, NoSuchInvitation } from './inviting.errors.js';
import { invitationEnds } from './inviting.rules.js';
import { oneAtATime, writeAgain } from './letters-again.js';
import { LAST_REMINDER, nextReminder } from './reminders.js';

/** Which invitation of which edition. */
export interface InvitationOn {
  edition: Edition;
  id: string;
}

/**
 * Sends an open invitation again, with a new link; those of earlier letters open nothing any more. Refuses `inviting.unknown`,
 * `not-open`, `letters-enough`, `edition-wrote-enough`, and what a category is refused for.
 */
export async function sendInvitationAgain(tx: Transaction, on: InvitationOn, by: Actor, now: Date): Promise<void> {
  await oneAtATime(tx, on.edition.id);
  const invitation = await lockInvitation(tx, on);
  if (stateAt(invitation, now) !== 'open') throw new InvitationNotOpen();
  await writeAgain(tx, on.edition, invitation, now);
  await recordAudit(tx, entryOf(invitation, 'registration.invited-again', by), now);
}

/** Takes an open invitation back: its links open nothing any more. Doing it twice is once. Refuses `inviting.unknown`, `not-open`. */
export async function revokeInvitation(tx: Transaction, on: InvitationOn, by: Actor, now: Date): Promise<void> {
  const invitation = await lockInvitation(tx, on);
  if (invitation.state === 'revoked') return;
  if (stateAt(invitation, now) !== 'open') throw new InvitationNotOpen();
  await endInvitation(tx, invitation, { state: 'revoked' }, by, now);
  await endInvitationLinks(tx, [invitation.id], now);
}

/**
 * Gives an unanswered invitation another last day (`YYYY-MM-DD`), from which its reminders are counted anew. One that had expired is
 * open again and goes out once more, with a new link. Refuses `inviting.unknown`, `not-open`, `expiry-unusable`, for an expired one also
 * `address-needs-none`, `letters-enough`, `edition-wrote-enough`, and what a category is refused for.
 */
export async function extendInvitation(
  tx: Transaction,
  on: InvitationOn,
  day: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await oneAtATime(tx, on.edition.id);
  const invitation = await lockInvitation(tx, on);
  const state = stateAt(invitation, now);
  if (state !== 'open' && state !== 'expired') throw new InvitationNotOpen();
  const category = await invitableCategory(tx, on.edition, invitation.category, now);
  const expiresAt = invitationEnds(on.edition, category, day, now);
  const extended: Invitation = {
    ...invitation,
    state: 'open',
    endedAt: null,
    expiresAt,
    reminded: withoutTheLast(invitation),
  };
  if (state === 'expired') await mustBeWanted(tx, invitation);
  await tx.query(
    `update registration_invitation set state = 'open', ended_at = null, expires_at = $2, reminded = $3, remind_at = $4 where id = $1`,
    [invitation.id, expiresAt, extended.reminded, nextReminder(extended)?.at ?? null],
  );
  if (state === 'expired') await writeAgain(tx, on.edition, extended, now);
  const entry = entryOf(invitation, 'registration.invitation-extended', by);
  await recordAudit(tx, { ...entry, details: { until: expiresAt.toISOString() } }, now);
}

/** The reminder before the end comes once more before the new end; the one half way has done its work. */
function withoutTheLast({ reminded }: Invitation): string[] {
  return reminded.filter((code) => code !== LAST_REMINDER);
}

/** The row, locked until the transaction ends. Refuses `inviting.unknown`. */
async function lockInvitation(tx: Transaction, { edition, id }: InvitationOn): Promise<Invitation> {
  const [invitation] = await tx.query<Invitation[]>(
    `select ${INVITATION} from registration_invitation i where i.id = $1 and i.edition_id = $2 for update`,
    [id, edition.id],
  );
  if (!invitation) throw new NoSuchInvitation();
  return invitation;
}

/** Refuses `inviting.address-needs-none`. */
async function mustBeWanted(reader: Reader, { editionId, emailKey, id }: Invitation): Promise<void> {
  const others = await reader.query<unknown[]>(
    `select 1 from registration where edition_id = $1 and email_key = $2 and proven_at is not null and status not in ${OVER_IN_SQL}
     union all select 1 from registration_invitation where edition_id = $1 and email_key = $2 and state = 'open' and id <> $3`,
    [editionId, emailKey, id],
  );
  if (others.length > 0) throw new AddressNeedsNone();
}

function entryOf(invitation: Invitation, action: AuditEntry['action'], by: Actor) {
  return { by, action, subject: subjectOf(invitation), editionId: invitation.editionId };
}
