import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { NoteUnusable } from '../registration.errors.js';

const LONGEST = 4000;

/** What the desk wrote down about a registration. The applicant does not see it here, but gets it with a copy of their own data. */
export interface DeskNote {
  id: string;
  at: Date;
  byName: string;
  text: string;
}

/** Oldest first. */
export function notesOf(reader: Reader, registrationId: string): Promise<DeskNote[]> {
  return reader.query<DeskNote[]>(
    `select id, at, by_name as "byName", text from registration_note where registration_id = $1 order by at, id`,
    [registrationId],
  );
}

/** Refuses `registration.note-unusable`. */
export async function writeNote(
  tx: Transaction,
  { editionId, registrationId, text }: { editionId: string; registrationId: string; text: string },
  by: Actor,
  now: Date,
): Promise<void> {
  const trimmed = text.trim();
  if (!trimmed || trimmed.length > LONGEST) throw new NoteUnusable(LONGEST);
  await tx.query(`insert into registration_note (registration_id, at, by_name, text) values ($1, $2, $3, $4)`, [
    registrationId,
    now,
    by.name,
    trimmed,
  ]);
  const subject = { kind: 'registration', id: registrationId };
  await recordAudit(tx, { by, action: 'registration.note-written', subject, editionId }, now);
}
