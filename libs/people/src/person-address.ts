import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { AddressFollower, AddressFollowers, type AddressMove, type AddressOwner } from '@app/identity';

/** A person's address moves with the account's. */
@Injectable()
export class PersonAddress extends AddressFollower {
  constructor(followers: AddressFollowers) {
    super();
    followers.add(this);
  }

  async isTaken(tx: Transaction, { personId }: AddressOwner, emailKey: string): Promise<boolean> {
    const others = await tx.query(`select 1 from person where email_key = $1 and id is distinct from $2`, [
      emailKey,
      personId,
    ]);
    return others.length > 0;
  }

  async follow(tx: Transaction, { owner, to }: AddressMove, now: Date): Promise<void> {
    await tx.query(
      `update person set email = $2, email_key = $3, version = version + 1, updated_at = $4 where id = $1`,
      [owner.personId, to.address, to.key, now],
    );
  }

  /** A person has none of their own. */
  async endWaysIn(): Promise<void> {}
}
