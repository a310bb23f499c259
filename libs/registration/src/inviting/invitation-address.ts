import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { readEdition } from '@app/edition';
import { AddressFollower, AddressFollowers, type AddressMove, systemActor } from '@app/identity';
import { withdrawLetter } from '@app/mail';
import { findable } from '../searchable.js';
import { endInvitation } from './end-invitation.js';
import { categoryOf } from './invitable-category.js';
import { INVITATION, type Invitation } from './invitation.js';
import { issueInvitationLink } from './invitation-links.js';
import { causeOfLetter, writeInvitationLetter } from './inviting-letters.js';
import { countLetter } from './letters-again.js';

/** Name of the rule by which one of two invitations of one person ends. */
const ONE_ADDRESS = 'one-invitation-per-address';

/**
 * Open invitations follow somebody who changes the address: the old links open nothing any more, and the letter goes to the new
 * address with a new one. Where that has an invitation of its own, this one ends.
 */
@Injectable()
export class InvitationAddress extends AddressFollower {
  constructor(followers: AddressFollowers) {
    super();
    followers.add(this);
  }

  async isTaken(): Promise<boolean> {
    return false;
  }

  async follow(tx: Transaction, { from, to }: AddressMove, now: Date): Promise<void> {
    const open = await tx.query<Array<Invitation & { isDouble: boolean }>>(
      `select ${INVITATION}, exists (select from registration_invitation other where other.edition_id = i.edition_id
         and other.email_key = $2 and other.state = 'open') as "isDouble"
       from registration_invitation i where i.email_key = $1 and i.state = 'open' order by i.id for update of i`,
      [from.key, to.key],
    );
    for (const { isDouble, ...invitation } of open) {
      if (isDouble) await endInvitation(tx, invitation, { state: 'revoked' }, systemActor(ONE_ADDRESS), now);
      else await this.moveOne(tx, { ...invitation, email: to.address, emailKey: to.key }, now);
    }
  }

  /** The links of letters to the old address ended with `follow`. */
  async endWaysIn(): Promise<void> {}

  private async moveOne(tx: Transaction, invitation: Invitation, now: Date): Promise<void> {
    const { id, email, emailKey, name } = invitation;
    await tx.query(`update registration_invitation set email = $2, email_key = $3, search_text = $4 where id = $1`, [
      id,
      email,
      emailKey,
      findable(`${name} ${email}`),
    ]);
    const edition = (await readEdition(tx, invitation.editionId))!;
    const category = await categoryOf(tx, invitation);
    if (invitation.expiresAt <= now || !category) return;
    await withdrawLetter(tx, causeOfLetter(invitation));
    const counted = await countLetter(tx, invitation, invitation.reminded, now);
    const token = await issueInvitationLink(tx, invitation, { isOnlyOne: true }, now);
    await writeInvitationLetter(tx, 'inviting.invitation', counted, { edition, category, token });
  }
}
