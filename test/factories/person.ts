import { inTransaction } from '@app/database';
import { findOrAddPerson, type Person, type PersonFacts } from '@app/people';
import type { DataSource } from 'typeorm';

let made = 0;

/** Somebody with an address of their own and no country. */
export function aPerson(database: DataSource, facts: PersonFacts = {}): Promise<Person> {
  made++;
  const person = { email: `person-${made}@people.example`, givenName: 'Ada', familyName: `Example-${made}`, ...facts };
  return inTransaction(database, (tx) => findOrAddPerson(tx, person));
}
