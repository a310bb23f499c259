import type { Transaction } from '@app/database';
import { type LettersSeen, sendLetterAgain } from '@app/mail';
import { issueUnsubscribeLink } from './unsubscribing/links.js';

/**
 * Sends the text of an accepted letter once more, to the same address. An announcement's link to unsubscribe was erased with the first
 * one, so it gets a new one. Refuses what `sendLetterAgain` refuses. Gives the id of the new letter.
 */
export async function sendAgain(
  tx: Transaction,
  editionId: string,
  id: string,
  seen: LettersSeen,
  now: Date,
): Promise<string> {
  const [announced] = await tx.query<Array<{ personId: string }>>(
    `select person_id as "personId" from announcement_recipient where letter_id = $1`,
    [id],
  );
  const secrets = announced && {
    unsubscribe: await pathOfNewLink(tx, editionId, announced.personId, id, now),
  };
  return sendLetterAgain(tx, id, seen, secrets);
}

async function pathOfNewLink(
  tx: Transaction,
  editionId: string,
  personId: string,
  letterId: string,
  now: Date,
): Promise<string> {
  const token = await issueUnsubscribeLink(tx, editionId, personId, now);
  const [{ path }] = await tx.query<[{ path: string }]>(
    `select '/' || e.code || '/' || l.language || '/unsubscribe?token=' as path from letter l join edition e on e.id = l.edition_id
     where l.id = $1`,
    [letterId],
  );
  return path + token;
}
