import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import { type RoleWords, takeCalendarParts, writeCalendarLetters } from '@app/speakers';
import { type Digest, lettersOfDigest } from './digest-letter.js';
import type { PartChange } from './part.js';

/** One after the other: nobody compares with what was told while somebody tells. Held until the transaction ends. */
export async function lockTellingOf(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('notices:' || $1, 0))`, [editionId]);
}

/**
 * Writes the letters of a digest and notes what its person has been told by them; what their calendar must learn goes along, and further
 * parts in short letters below (docs/decisions/0017). Gives how many letters tell it in words.
 */
export async function tellOne(
  tx: Transaction,
  digest: Digest,
  edition: Edition,
  roles: RoleWords,
  now: Date,
): Promise<number> {
  const { personId } = digest.to;
  const letters = lettersOfDigest(digest, edition, roles);
  const sessions = digest.changes.map(({ sessionId }) => sessionId);
  const [inside, ...further] = await takeCalendarParts(tx, edition, personId, now, sessions);
  for (const letter of letters) {
    const isOwn = letter.kind === 'notices.changes';
    const id = await writeLetter(tx, isOwn ? { ...letter, calendar: inside?.text } : letter);
    if (isOwn)
      await writeCalendarLetters(tx, edition, personId, further, now, { answersLetter: id, line: letter.line });
  }
  await noteTold(tx, personId, digest.changes, now);
  return letters.length;
}

/** What somebody knows from now on; of what is gone, that it is gone. */
export async function noteTold(tx: Transaction, personId: string, changes: PartChange[], now: Date): Promise<void> {
  const told = changes.map(({ sessionId, is }) => ({ sessionId, part: is ?? null }));
  await tx.query(
    `insert into told_session (person_id, session_id, part, told_at)
     select $1, "sessionId", nullif(part, 'null'), $3 from jsonb_to_recordset($2::jsonb) as row ("sessionId" uuid, part jsonb)
     on conflict (person_id, session_id) do update set part = excluded.part, told_at = excluded.told_at`,
    [personId, JSON.stringify(told), now],
  );
}
