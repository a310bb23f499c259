import type { Transaction } from '@app/database';
import { recordAudit, type Actor } from '@app/identity';
import { NoSuchPerson, PersonAddressTaken, PersonChangedMeanwhile } from './person.errors.js';
import { Person } from './person.entity.js';
import { addressOf, mustHaveName, tidyFacts, type PersonFacts } from './person.rules.js';

/**
 * Changes a person who was read as `version`. The log keeps which facts changed, not what they were. Refuses what
 * `findOrAddPerson` refuses, `people.unknown`, `people.address-taken`, and `people.changed-meanwhile` (stale).
 */
export async function changePerson(
  tx: Transaction,
  id: string,
  version: number,
  changes: PersonFacts,
  by: Actor,
  now: Date,
): Promise<Person> {
  const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!person) throw new NoSuchPerson();
  if (person.version !== version) throw new PersonChangedMeanwhile();
  const { email, ...facts } = tidyFacts(changes);
  const fields = (Object.keys(facts) as Array<keyof typeof facts>).filter((field) => facts[field] !== undefined);
  Object.assign(person, Object.fromEntries(fields.map((field) => [field, facts[field]])));
  mustHaveName(person);
  if (email !== undefined) await changeAddress(tx, person, email);
  Object.assign(person, { version: version + 1, updatedAt: now });
  await tx.save(person);
  const details = { fields: email === undefined ? fields : [...fields, 'email'] };
  await recordAudit(tx, { by, action: 'people.changed', subject: { kind: 'person', id }, details }, now);
  return person;
}

async function changeAddress(tx: Transaction, person: Person, email: string | null): Promise<void> {
  const address = addressOf(email);
  const holder = address ? await tx.findOneBy(Person, { emailKey: address.key }) : null;
  if (holder && holder.id !== person.id) throw new PersonAddressTaken();
  Object.assign(person, { email: address?.address ?? null, emailKey: address?.key ?? null });
}
