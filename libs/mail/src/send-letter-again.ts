import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import { ringBell } from '@app/jobs';
import { LetterIsOnItsWayAgain, LetterLostItsLink, LetterNotFound, LetterWasNotAccepted } from './mail.errors.js';
import type { LettersSeen } from './letters.queries.js';

/**
 * Writes an accepted letter once more with the same words, to the same address, as somebody's own: under a Message-ID of its own, since
 * mail servers drop what they have seen, and below the first one. `secrets`: what was erased with that one. Refuses
 * `mail.letter-was-not-accepted`, `mail.letter-lost-its-link` and, while one is on its way, `mail.letter-is-on-its-way-again`.
 */
export async function sendLetterAgain(
  tx: Transaction,
  id: string,
  { withProtected, rooms }: LettersSeen,
  secrets?: Record<string, string>,
): Promise<string> {
  const [letter] = await tx.query<Array<{ state: string; isLost: boolean }>>(
    `select state, secrets_erased or to_address = '' as "isLost" from letter
     where id = $1 and ($2 or not is_protected) and ($3::text[] is null or split_part(kind, '.', 1) = any($3) or kind = any($3))
     for update`,
    [id, withProtected, rooms ?? null],
  );
  if (!letter) throw new LetterNotFound();
  if (letter.state !== 'sent') throw new LetterWasNotAccepted();
  if (letter.isLost && !secrets) throw new LetterLostItsLink();
  const earlier = await tx.query<Array<{ state: string }>>(`select state from letter where cause_key like $1`, [
    `again:${id}:%`,
  ]);
  if (earlier.some(({ state }) => state === 'waiting' || state === 'sending')) throw new LetterIsOnItsWayAgain();
  const again = randomUUID();
  await tx.query(
    `insert into letter (id, edition_id, kind, cause_key, subject_kind, subject_id, to_address, to_name, language, data, secrets,
                         is_protected, qr, attachments, calendar, differences, own_words, thread, answers_letter)
     select $2, edition_id, kind, $3, subject_kind, subject_id, to_address, to_name, language, data, $4,
            is_protected, qr, attachments, calendar, differences, own_words, thread, id from letter where id = $1`,
    [id, again, `again:${id}:${earlier.length + 1}`, secrets ? JSON.stringify(secrets) : null],
  );
  await ringBell(tx, 'send-letter', again);
  return again;
}
