import type { Transaction } from '@app/database';
import type { Person } from './person.entity.js';
import { readPerson, readPersonByEmailKey } from './person.queries.js';
import { addressOf, mustHaveName, tidyFacts, type PersonFacts } from './person.rules.js';

/** Facts that a later source may fill in where they are still empty; it never overwrites what is there. */
const FILLABLE = {
  courtesyTitle: 'courtesy_title',
  nameInOwnScript: 'name_in_own_script',
  ownScriptLanguage: 'own_script_language',
  positionTitle: 'position_title',
  organization: 'organization',
  country: 'country',
  stakeholderType: 'stakeholder_type',
  gender: 'gender',
} as const;

/**
 * The one person of an address, made when there is none: whoever proposed a session, speaks in another and registers is the same
 * row. What is known stays; what was empty is filled in. Somebody without an address is always new. Safe when two do it at once.
 * Refuses `people.address-unusable`, `people.name-missing`, `people.text-too-long`, `people.title-unknown`.
 */
export async function findOrAddPerson(tx: Transaction, facts: PersonFacts): Promise<Person> {
  const address = addressOf(facts.email);
  const tidied = tidyFacts(facts);
  mustHaveName(tidied);
  const [added] = await tx.query<Array<{ id: string }>>(
    `insert into person (email, email_key, courtesy_title, given_name, family_name, name_in_own_script, own_script_language,
                         position_title, organization, country, stakeholder_type, gender, language, is_invented)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (email_key) do nothing returning id`,
    [
      address?.address ?? null,
      address?.key ?? null,
      tidied.courtesyTitle ?? '',
      tidied.givenName ?? '',
      tidied.familyName ?? '',
      tidied.nameInOwnScript || null,
      tidied.ownScriptLanguage || null,
      tidied.positionTitle ?? '',
      tidied.organization ?? '',
      tidied.country ?? null,
      tidied.stakeholderType ?? null,
      tidied.gender ?? null,
      tidied.language ?? 'en',
      tidied.isInvented ?? false,
    ],
  );
  if (added) return (await readPerson(tx, added.id))!;
  await fillIn(tx, address!.key, tidied);
  return (await readPersonByEmailKey(tx, address!.key))!;
}

async function fillIn(tx: Transaction, emailKey: string, facts: PersonFacts): Promise<void> {
  const told = (Object.keys(FILLABLE) as Array<keyof typeof FILLABLE>).filter((field) => facts[field]);
  if (told.length === 0) return;
  const columns = told.map((field) => FILLABLE[field]);
  const filled = columns.map((column, at) => `${column} = coalesce(nullif(${column}, ''), $${at + 2})`);
  const empty = columns.map((column) => `coalesce(${column}, '') = ''`);
  await tx.query(
    `update person set ${filled.join(', ')}, version = version + 1, updated_at = now()
     where id = (select coalesce(merged_into, id) from person where email_key = $1) and (${empty.join(' or ')})`,
    [emailKey, ...told.map((field) => facts[field])],
  );
}
