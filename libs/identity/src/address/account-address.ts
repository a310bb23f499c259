import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { systemActor } from '../actor.js';
import { revokeTokensOf } from '../api-tokens/revoke-tokens.js';
import { AddressFollower, AddressFollowers, type AddressMove, type AddressOwner } from './address-follower.js';

/** The account's own address, its sessions, its links to sign in and its tokens. */
@Injectable()
export class AccountAddress extends AddressFollower {
  constructor(followers: AddressFollowers) {
    super();
    followers.add(this);
  }

  async isTaken(tx: Transaction, { accountId }: AddressOwner, emailKey: string): Promise<boolean> {
    const others = await tx.query(`select 1 from account where email_key = $1 and id is distinct from $2`, [
      emailKey,
      accountId,
    ]);
    return others.length > 0;
  }

  async follow(tx: Transaction, { owner: { accountId }, to }: AddressMove): Promise<void> {
    await tx.query(`update account set email = $2, email_key = $3 where id = $1`, [accountId, to.address, to.key]);
  }

  async endWaysIn(tx: Transaction, { accountId }: AddressOwner, now: Date): Promise<void> {
    const values = [accountId, now];
    await tx.query(`update signed_in_session set ended_at = $2 where account_id = $1 and ended_at is null`, values);
    await tx.query(`update sign_in_link set used_at = $2 where account_id = $1 and used_at is null`, values);
    if (accountId) await revokeTokensOf(tx, { accountId }, systemActor('address changed'), now);
  }
}
