import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';

/** What the desk says among itself; submitters never see it, but it is part of their data when they ask for it. */
export interface SubmissionNote {
  id: string;
  at: Date;
  byName: string;
  text: string;
}

export function submissionNotes(reader: Reader, submissionId: string): Promise<SubmissionNote[]> {
  return reader.query<SubmissionNote[]>(
    `select id, at, by_name as "byName", text from submission_note where submission_id = $1 order by at, id`,
    [submissionId],
  );
}

/** Adds a note to a submission that its writer may see. */
export async function writeSubmissionNote(
  tx: Transaction,
  editionId: string,
  submissionId: string,
  text: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await tx.query(`insert into submission_note (submission_id, at, by_name, text) values ($1, $2, $3, $4)`, [
    submissionId,
    now,
    by.name,
    text.trim(),
  ]);
  const subject = { kind: 'submission', id: submissionId };
  await recordAudit(tx, { by, action: 'consultation.note-written', subject, editionId }, now);
}
