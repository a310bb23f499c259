import type { DataSource, EntityManager } from 'typeorm';
import type { Person } from './person.entity.js';

/** Where one can read: a pool, or the transaction that must see its own rows. */
type Reader = Pick<DataSource | EntityManager, 'query'>;

const PERSON = `id, account_id as "accountId", email, email_key as "emailKey", courtesy_title as "courtesyTitle",
  given_name as "givenName", family_name as "familyName", name_in_own_script as "nameInOwnScript",
  own_script_language as "ownScriptLanguage", position_title as "positionTitle", organization, country,
  stakeholder_type as "stakeholderType", gender, time_zone as "timeZone", language, is_invented as "isInvented", version,
  created_at as "createdAt", updated_at as "updatedAt"`;

export async function readPerson(reader: Reader, id: string): Promise<Person | undefined> {
  const [person] = await reader.query<Person[]>(`select ${PERSON} from person where id = $1`, [id]);
  return person;
}

/** `emailKey` is the normal form that `parseAddress` gives as `key`. The address of somebody who was made one with another leads to that other. */
export async function readPersonByEmailKey(reader: Reader, emailKey: string): Promise<Person | undefined> {
  const [person] = await reader.query<Person[]>(
    `select ${PERSON} from person where id = (select coalesce(merged_into, id) from person where email_key = $1)`,
    [emailKey],
  );
  return person;
}

/** Those of the ids that exist, by id, in one statement. */
export async function readPersons(reader: Reader, ids: string[]): Promise<Map<string, Person>> {
  const persons = await reader.query<Person[]>(`select ${PERSON} from person where id = any($1::uuid[])`, [ids]);
  return new Map(persons.map((person) => [person.id, person]));
}

/** Whom somebody may find by a name: a condition on `person` with `$value` for its value. */
export interface Findable {
  where: string;
  value: string;
}

/**
 * For a form that looks somebody up: at most twenty people whose name or own-script name contains the text and whom the asker may
 * find so, and whoever has it as their whole address. Part of an address finds nobody: else addresses could be spelled out.
 */
export function searchPersons(reader: Reader, text: string, { where, value }: Findable): Promise<Person[]> {
  const typed = text.trim();
  const pattern = `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
  return reader.query<Person[]>(
    `select ${PERSON} from person
     where merged_into is null
       and (email_key = lower($2)
            or ((given_name || ' ' || family_name ilike $1 or name_in_own_script ilike $1) and (${where.replaceAll('$value', '$3')})))
     order by family_name, given_name, id limit 20`,
    [pattern, typed, value],
  );
}
