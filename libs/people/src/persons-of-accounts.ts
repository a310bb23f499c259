import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { type PersonAtTheDoor, PersonsOfAccounts } from '@app/identity';
import { plainName } from './person-name.js';
import { readPerson, readPersonByEmailKey } from './person.queries.js';

/** Tells identity whose an address or an account is. */
@Injectable()
export class PersonsByAddress extends PersonsOfAccounts {
  async withAddress(tx: Transaction, emailKey: string): Promise<PersonAtTheDoor | undefined> {
    const person = await readPersonByEmailKey(tx, emailKey);
    const [address] = await tx.query<Array<{ email: string }>>(`select email from person where email_key = $1`, [
      emailKey,
    ]);
    return person && { email: address.email, name: plainName(person), language: person.language };
  }

  async meet(tx: Transaction, accountId: string, emailKey: string): Promise<string | null> {
    await tx.query(
      `update person set account_id = $1 where account_id is null and merged_into is null and email_key = $2
         and not exists (select from person p where p.account_id = $1)`,
      [accountId, emailKey],
    );
    const [person] = await tx.query<Array<{ id: string }>>(
      `select id from person where account_id = $1
       union all select merged_into from person where email_key = $2 and merged_into is not null limit 1`,
      [accountId, emailKey],
    );
    return person?.id ?? null;
  }

  async accountOf(tx: Transaction, personId: string): Promise<string | null> {
    return (await readPerson(tx, personId))?.accountId ?? null;
  }
}
