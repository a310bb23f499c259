import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { withdrawLetter } from '@app/mail';
import { invitableCategory } from './invitable-category.js';
import type { Invitation } from './invitation.js';
import { issueInvitationLink } from './invitation-links.js';
import { causeOfLetter, writeInvitationLetter } from './inviting-letters.js';
import { mustBearALetter, mustNotWriteTooMuch } from './letters-enough.js';
import { nextReminder } from './reminders.js';

/** Who invites, sends again or extends in one edition waits for whoever does so already; taken before any row. */
export async function oneAtATime(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('inviting'), hashtext($1))`, [editionId]);
}

/**
 * Another letter of an open invitation whose row is locked, with the only link that counts from now on; an earlier one that has not
 * left stays here. Refuses
 * `inviting.letters-enough`, `edition-wrote-enough`, and what a category is refused for.
 */
export async function writeAgain(tx: Transaction, edition: Edition, invitation: Invitation, now: Date): Promise<void> {
  await mustBearALetter(tx, invitation, now);
  await mustNotWriteTooMuch(tx, edition.id, 1, now);
  const category = await invitableCategory(tx, edition, invitation.category, now);
  await withdrawLetter(tx, causeOfLetter(invitation));
  const counted = await countLetter(tx, invitation, invitation.reminded, now);
  const token = await issueInvitationLink(tx, invitation, { isOnlyOne: true }, now);
  await writeInvitationLetter(tx, 'inviting.invitation', counted, { edition, category, token });
}

/** One letter more, and `reminded` as it stands with it; when the next reminder is due follows from both. */
export async function countLetter(
  tx: Transaction,
  invitation: Invitation,
  reminded: string[],
  now: Date,
): Promise<Invitation> {
  const counted = { ...invitation, letters: invitation.letters + 1, lastLetterAt: now, reminded };
  await tx.query(
    `update registration_invitation set letters = $2, last_letter_at = $3, reminded = $4, remind_at = $5 where id = $1`,
    [counted.id, counted.letters, now, reminded, nextReminder(counted)?.at ?? null],
  );
  return counted;
}
