import type { Reader } from '@app/edition';
import { EditionWroteEnough, LettersEnough } from './inviting.errors.js';
import { LETTERS_A_DAY, LETTERS_IN_ALL, LETTERS_OF_EDITION_A_DAY } from './inviting.rules.js';

/**
 * Whether an address has had as many letters of invitations as one mailbox gets; of a day those of all editions count. $1: the edition,
 * $3: now, `key`: the normal form of the address.
 */
export const HAD_LETTERS_ENOUGH = `(
  (select count(*) from registration_invitation_link l join registration_invitation i on i.id = l.invitation_id
   where i.email_key = key and l.created_at > $3::timestamptz - interval '1 day') >= ${LETTERS_A_DAY}
  or (select coalesce(sum(i.letters), 0) from registration_invitation i where i.edition_id = $1 and i.email_key = key) >= ${LETTERS_IN_ALL})`;

interface Addressed {
  editionId: string;
  emailKey: string;
}

export async function hadLettersEnough(
  reader: Reader,
  { editionId, emailKey }: Addressed,
  now: Date,
): Promise<boolean> {
  const [{ enough }] = await reader.query<[{ enough: boolean }]>(
    `select ${HAD_LETTERS_ENOUGH} as enough from (values ($2::text)) as asked (key)`,
    [editionId, emailKey, now],
  );
  return enough;
}

/** Refuses `inviting.letters-enough`. */
export async function mustBearALetter(reader: Reader, to: Addressed, now: Date): Promise<void> {
  const values = { aDay: LETTERS_A_DAY, inAll: LETTERS_IN_ALL };
  if (await hadLettersEnough(reader, to, now)) throw new LettersEnough(values);
}

/** So many more within this day. Refuses `inviting.edition-wrote-enough`. */
export async function mustNotWriteTooMuch(reader: Reader, editionId: string, more: number, now: Date): Promise<void> {
  const [{ written }] = await reader.query<[{ written: number }]>(
    `select count(*)::int as written from registration_invitation_link l join registration_invitation i on i.id = l.invitation_id
     where i.edition_id = $1 and l.created_at > $2::timestamptz - interval '1 day'`,
    [editionId, now],
  );
  if (written + more > LETTERS_OF_EDITION_A_DAY) throw new EditionWroteEnough(LETTERS_OF_EDITION_A_DAY);
}
