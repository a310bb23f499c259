import { type DueInvitation, keepingOf, takeDueInvitations } from '@app/calendar';
import type { Transaction } from '@app/database';
import { type Edition, inLanguage } from '@app/edition';
import { formalName, readPerson } from '@app/people';
import { readPartsOf } from '../part.queries.js';

/**
 * The calendar parts that are due to a speaker, by time: REQUESTs of accepted and released sessions that are new to their calendar or have
 * moved, CANCELs of those that are cancelled or theirs no longer. They are recorded as told, so each must leave with a letter of this
 * transaction: the first inside the letter that tells of the changes (`calendar` of its draft), the others by `writeCalendarLetters`.
 * Empty for who did not choose mail, or has no address. `only`: sessions' ids.
 */
export async function takeCalendarParts(
  tx: Transaction,
  edition: Edition,
  personId: string,
  now: Date,
  only?: string[],
): Promise<DueInvitation[]> {
  if (!(await keepingOf(tx, personId, edition.id))) return [];
  const person = await readPerson(tx, personId);
  if (!person?.email) return [];
  const parts = await readPartsOf(tx, edition.id, personId);
  const { email: address, language } = person;
  return takeDueInvitations(
    tx,
    {
      editionId: edition.id,
      invitee: { personId, address, name: formalName(person), language },
      subjectIds: parts.filter(({ state }) => state === 'accepted').map(({ sessionId }) => sessionId),
      organizer: inLanguage(edition.names, language),
      timeZone: edition.timeZone,
      only,
    },
    now,
  );
}
