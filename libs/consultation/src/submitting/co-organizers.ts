import type { Transaction } from '@app/database';
import type { Edition, Reader } from '@app/edition';
import { parseAddress } from '@app/mail';
import { newToken } from '@app/tokens';
import type { Call } from '../calls/call.js';
import { writeCoOrganizerLetter } from '../letters/co-organizer-letters.js';
import type { Submission } from '../submission.js';
import type { CoOrganizerDraft } from './submission-draft.js';

export const CO_ORGANIZER_STATES = ['invited', 'confirmed', 'declined'] as const;
export type CoOrganizerState = (typeof CO_ORGANIZER_STATES)[number];

/** Somebody whom a submitter named; carries the submission once they said so themselves. */
export interface CoOrganizer {
  id: string;
  name: string;
  email: string;
  state: CoOrganizerState;
  answeredAt: Date | null;
}

/** Those of a submission, in the order in which they were named. */
export function coOrganizersOf(reader: Reader, submissionId: string): Promise<CoOrganizer[]> {
  return reader.query<CoOrganizer[]>(
    `select id, name, email, state, answered_at as "answeredAt" from co_organizer where submission_id = $1 order by place, id`,
    [submissionId],
  );
}

/** Makes the list the one that is given: who is not on it goes, who was stays with the answer, who is new is asked. */
export async function writeCoOrganizers(
  tx: Transaction,
  submissionId: string,
  wanted: readonly CoOrganizerDraft[],
): Promise<void> {
  const named = wanted.map(({ name, email }, place) => ({ name, ...parseAddress(email)!, place }));
  await tx.query(`delete from co_organizer where submission_id = $1 and not email_key = any($2::text[])`, [
    submissionId,
    named.map(({ key }) => key),
  ]);
  for (const { name, address, key, place } of named) {
    await tx.query(
      `insert into co_organizer (submission_id, name, email, email_key, place) values ($1, $2, $3, $4, $5)
       on conflict (submission_id, email_key) do update set name = excluded.name, place = excluded.place`,
      [submissionId, name, address, key, place],
    );
  }
}

const HOUR = 3_600_000;
/** So many letters with this question an address gets within an hour, whoever names it. */
const LETTERS_AN_HOUR = 5;

/**
 * Asks those who have not been asked yet, once the submitter's address is proven: nobody can make us write to others by naming them
 * from an address that is not theirs. Beyond five an hour to one address nobody is asked, and nothing said.
 */
export async function askCoOrganizers(
  tx: Transaction,
  submission: Submission,
  call: Call,
  edition: Edition,
  now: Date,
): Promise<void> {
  const unasked = await tx.query<Array<CoOrganizer & { emailKey: string }>>(
    `select id, name, email, email_key as "emailKey" from co_organizer
     where submission_id = $1 and invited_at is null order by email_key for update`,
    [submission.id],
  );
  for (const { emailKey, ...one } of unasked) {
    await tx.query(`select pg_advisory_xact_lock(hashtext('co-organizer'), hashtext($1))`, [emailKey]);
    const [{ count }] = await tx.query<Array<{ count: number }>>(
      `select count(*)::int as count from co_organizer where email_key = $1 and invited_at > $2`,
      [emailKey, new Date(now.getTime() - HOUR)],
    );
    if (count >= LETTERS_AN_HOUR) continue;
    const { token, hash } = newToken();
    await tx.query(`update co_organizer set token_hash = $2, invited_at = $3 where id = $1`, [one.id, hash, now]);
    await writeCoOrganizerLetter(tx, { submission, call, edition, to: one, token });
  }
}
