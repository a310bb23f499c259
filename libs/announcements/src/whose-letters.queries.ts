import type { Reader } from '@app/edition';
import type { LettersAbout } from '@app/mail';
import { formalName, type Named } from '@app/people';

/** Which letters belong to a person or a session, and what it is called. */
export interface WhoseLetters extends LettersAbout {
  label: string;
}

/** To a person, or about them: their registrations and their parts in sessions of the edition. Undefined: there is no such person. */
export async function lettersOfPerson(
  reader: Reader,
  editionId: string,
  personId: string,
): Promise<WhoseLetters | undefined> {
  const [row] = await reader.query<Array<Named & { emailKey: string | null; subjectIds: string[] }>>(
    `select p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName", p.email_key as "emailKey",
            array(select p.id::text
              union select r.id::text from registration r
                where r.edition_id = $1 and (r.person_id = p.id or r.email_key = p.email_key)
              union select i.id::text from speaking_invitation i join session s on s.id = i.session_id
                where s.edition_id = $1 and i.person_id = p.id) as "subjectIds"
     from person p where p.id = $2`,
    [editionId, personId],
  );
  return (
    row && {
      label: formalName(row),
      subjectIds: row.subjectIds,
      emailKeys: row.emailKey ? [row.emailKey] : [],
      ids: [],
    }
  );
}

/** About a session, its panel's invitations, and announcements to that panel. Undefined: the edition has no such session. */
export async function lettersOfSession(
  reader: Reader,
  editionId: string,
  code: string,
): Promise<WhoseLetters | undefined> {
  const [row] = await reader.query<Array<{ label: string; subjectIds: string[]; ids: string[] }>>(
    `select s.title as label,
            array(select s.id::text union select i.id::text from speaking_invitation i where i.session_id = s.id) as "subjectIds",
            array(select r.letter_id from announcement a join announcement_recipient r on r.announcement_id = a.id
              where a.edition_id = $1 and a.group_code = 'panel' and a.parameters->>'session' = s.code
                and r.letter_id is not null) as ids
     from session s where s.edition_id = $1 and s.code = $2`,
    [editionId, code],
  );
  return row && { ...row, emailKeys: [] };
}
