import type { DataSubject } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';

type Reader = Pick<DataSource | EntityManager, 'query'>;

/**
 * Everything that belongs to whoever reads the letters of an address: the account, the person, the registrations, and the other
 * addresses that those know. Registrations made under an address count although nobody proved it: it is theirs all the same.
 */
export async function findSubject(reader: Reader, emailKey: string): Promise<DataSubject> {
  const [found] = await reader.query(
    `with accounts as (
       select id, email, email_key, name from account
       where email_key = $1 or id in (select account_id from person where email_key = $1)),
     known as (
       select * from person where email_key = $1 or account_id in (select id from accounts)),
     persons as (
       select * from person where id in (select id from known union select merged_into from known)
         or merged_into in (select id from known)),
     own as (
       select id from registration where email_key = $1 or person_id in (select id from persons)),
     registrations as (
       select * from registration where id in (select id from own
         union select ended_id from registration_merge where surviving_id in (select id from own)
         union select surviving_id from registration_merge where ended_id in (select id from own)))
     select array(select id from persons order by id) as "personIds",
       array(select id from accounts order by id) as "accountIds",
       array(select id from registrations order by id) as "registrationIds",
       array(select $1::text union select email_key from accounts union select email_key from registrations
         union select email_key from persons where email_key is not null) as "emailKeys",
       array(select name from (
         select trim(given_name || ' ' || family_name) as name from persons union select name_in_own_script from persons
         union select email from persons union select name from accounts union select email from accounts
         union select trim(given_name || ' ' || family_name) from registrations union select email from registrations
         union select $1) as known where name <> '') as names,
       array(select name from (select name from accounts union select email from accounts) as known where name <> '') as "accountNames"`,
    [emailKey],
  );
  return found as DataSubject;
}

/** Whether there is anything at all, be it an invitation that nobody answered. */
export async function isKnown(
  reader: Reader,
  { personIds, accountIds, registrationIds, emailKeys }: DataSubject,
): Promise<boolean> {
  if (personIds.length + accountIds.length + registrationIds.length > 0) return true;
  const invited = await reader.query(
    `select 1 from registration_invitation where email_key = any($1::text[]) limit 1`,
    [emailKeys],
  );
  return invited.length > 0;
}
