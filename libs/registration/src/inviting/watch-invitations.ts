import { inTransaction, type Transaction } from '@app/database';
import { readEdition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { OVER_IN_SQL } from '../registration-status.js';
import { endInvitation } from './end-invitation.js';
import { categoryOf } from './invitable-category.js';
import { type Invitation, INVITATION } from './invitation.js';
import { issueInvitationLink } from './invitation-links.js';
import { writeInvitationLetter } from './inviting-letters.js';
import { canRegister, INVITATION_EXPIRES, REGISTERED_OTHERWISE } from './inviting.rules.js';
import { countLetter } from './letters-again.js';
import { hadLettersEnough } from './letters-enough.js';
import { nextReminder } from './reminders.js';

const AT_A_TIME = 200;

const REGISTERED = `select r.id from registration r where r.edition_id = i.edition_id and r.email_key = i.email_key
  and r.proven_at is not null and r.status not in ${OVER_IN_SQL}`;

/**
 * Recurring work: notes who has registered without the link, ends invitations whose time is over, and reminds of those that nobody
 * answers by `nextReminder`. Each in its own transaction; those that somebody else has in hand are left for the next turn, so any number
 * of workers may do it at once. Gives how many it ended or reminded of.
 */
export async function watchInvitations(database: DataSource, now: Date): Promise<number> {
  const near = await database.query<Array<{ id: string }>>(
    `select i.id from registration_invitation i
     where i.state = 'open' and (i.expires_at <= $1 or i.remind_at <= $1 or exists (${REGISTERED}))
     order by i.expires_at, i.id limit ${AT_A_TIME}`,
    [now],
  );
  let done = 0;
  for (const { id } of near) if (await inTransaction(database, (tx) => watchOne(tx, id, now))) done += 1;
  return near.length === AT_A_TIME && done > 0 ? done + (await watchInvitations(database, now)) : done;
}

async function watchOne(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [invitation] = await tx.query<Array<Invitation & { registered: string | null }>>(
    `select ${INVITATION}, (${REGISTERED}) as registered from registration_invitation i
     where i.id = $1 and i.state = 'open' for update of i skip locked`,
    [id],
  );
  if (!invitation) return false;
  if (invitation.registered) {
    const ending = { state: 'registered', registrationId: invitation.registered } as const;
    await endInvitation(tx, invitation, ending, systemActor(REGISTERED_OTHERWISE), now);
    return true;
  }
  if (invitation.expiresAt <= now) {
    await endInvitation(tx, invitation, { state: 'expired' }, systemActor(INVITATION_EXPIRES), now);
    return true;
  }
  return invitation.remindAt !== null && invitation.remindAt <= now && remind(tx, invitation, now);
}

/** The links of earlier letters go on working. Nobody is reminded of what is shut, or beyond the letters that a mailbox gets. */
async function remind(tx: Transaction, invitation: Invitation, now: Date): Promise<boolean> {
  const edition = (await readEdition(tx, invitation.editionId))!;
  const category = await categoryOf(tx, invitation);
  const due = nextReminder(invitation);
  const isOf = category && canRegister(edition, category, now) && !(await hadLettersEnough(tx, invitation, now));
  if (!isOf || !due || due.at > now) {
    await tx.query(`update registration_invitation set remind_at = $2 where id = $1`, [
      invitation.id,
      isOf && due ? due.at : null,
    ]);
    return false;
  }
  const counted = await countLetter(tx, invitation, [...invitation.reminded, due.code], now);
  const token = await issueInvitationLink(tx, invitation, { isOnlyOne: false }, now);
  await writeInvitationLetter(tx, 'inviting.reminder', counted, { edition, category, token });
  return true;
}
