import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { AddressFollower, AddressFollowers, type AddressMove, type AddressOwner } from '@app/identity';
import { nameOf } from '../applying/application.js';
import { OVER_IN_SQL } from '../registration-status.js';
import { searchable } from '../searchable.js';

/** A person's registrations follow the address, in every edition; those that another applied for under another address stay. */
@Injectable()
export class RegistrationAddress extends AddressFollower {
  constructor(followers: AddressFollowers) {
    super();
    followers.add(this);
  }

  /** One living registration per address and edition: taken is what another registered where this person is registered too. */
  async isTaken(tx: Transaction, { personId }: AddressOwner, emailKey: string): Promise<boolean> {
    const others = await tx.query(
      `select 1 from registration theirs join registration own on own.edition_id = theirs.edition_id
       where own.person_id = $1 and own.status not in ${OVER_IN_SQL} and own.id <> theirs.id
         and theirs.email_key = $2 and theirs.status not in ${OVER_IN_SQL} and theirs.person_id is distinct from $1 limit 1`,
      [personId, emailKey],
    );
    return others.length > 0;
  }

  async follow(tx: Transaction, { owner, from, to }: AddressMove, now: Date): Promise<void> {
    const rows = await tx.query<Array<Row>>(
      `select id, number, given_name as "givenName", family_name as "familyName", organization from registration
       where person_id = $1 and email_key = $2 order by id for update`,
      [owner.personId, from.key],
    );
    await this.followFocalPoint(tx, from.address, to.address, now);
    for (const row of rows) {
      const text = searchable(`${nameOf(row)} ${row.organization} ${to.address}`);
      await tx.query(
        `update registration set email = $2, email_key = $3, search_text = $4 || ' ' || lower(number),
           version = version + 1, updated_at = $5 where id = $1`,
        [row.id, to.address, to.key, text, now],
      );
    }
  }

  /** Those without an address of their own are reached through their focal point's. */
  private async followFocalPoint(tx: Transaction, from: string, to: string, now: Date): Promise<void> {
    await tx.query(
      `with moved as (
         update registration set email = $2, version = version + 1, updated_at = $3
         where email_key like 'none:%' and lower(email) = lower($1) returning id)
       update registration_link set used_at = $3 where used_at is null and registration_id in (select id from moved)`,
      [from, to, now],
    );
  }

  async endWaysIn(tx: Transaction, { personId }: AddressOwner, now: Date): Promise<void> {
    await tx.query(
      `update registration_link set used_at = $2 where used_at is null
         and registration_id in (select id from registration where person_id = $1)`,
      [personId, now],
    );
  }
}

interface Row {
  id: string;
  givenName: string;
  familyName: string;
  organization: string;
}
