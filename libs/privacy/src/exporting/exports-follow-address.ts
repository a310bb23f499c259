import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { AddressFollower, AddressFollowers, type AddressMove } from '@app/identity';

/** A file with everything about somebody, whose link lies in the old mailbox, is gone when the address changes. */
@Injectable()
export class ExportsFollowAddress extends AddressFollower {
  constructor(followers: AddressFollowers) {
    super();
    followers.add(this);
  }

  async isTaken(): Promise<boolean> {
    return false;
  }

  async follow(tx: Transaction, { from }: AddressMove): Promise<void> {
    await tx.query(`delete from personal_export where email_key = $1`, [from.key]);
  }

  /** A link of ours that went to the owner's own mailbox stays the owner's. */
  async endWaysIn(): Promise<void> {}
}
