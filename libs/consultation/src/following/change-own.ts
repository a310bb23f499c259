import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import type { DataSource } from 'typeorm';
import { readCall } from '../calls/calls.queries.js';
import { NotEditableNow, NotPossibleNow, SubmissionChangedMeanwhile } from '../consultation.errors.js';
import { writeFollowingLetter } from '../letters/submission-letters.js';
import { lockSubmission, nameOf, readSubmission, type Submission } from '../submission.js';
import { checkSubmission } from '../submitting/check-submission.js';
import { askCoOrganizers, writeCoOrganizers } from '../submitting/co-organizers.js';
import type { CheckedSubmission, SubmissionDraft } from '../submitting/submission-draft.js';
import { mayEdit, mayWithdraw } from './own-submission.rules.js';

/** A submission as it was on the submitter's screen. */
export interface Seen {
  id: string;
  version: number;
}

/**
 * The submitter writes it anew; the address stays. Who is named anew is asked, who is named no more is told nothing and carries it no
 * more. Refuses `consultation.unknown-submission`, `not-editable-now`, `changed-meanwhile`, and all that `checkSubmission` refuses.
 */
export async function changeOwnSubmission(
  database: DataSource,
  edition: Edition,
  { id, version }: Seen,
  draft: Omit<SubmissionDraft, 'email'>,
  now: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    const before = await lockSubmission(tx, edition.id, id);
    const call = await readCall(tx, edition.id, before.kind);
    if (!mayEdit(before, call, now)) throw new NotEditableNow();
    if (before.version !== version) throw new SubmissionChangedMeanwhile();
    const checked = await checkSubmission(tx, call, { ...draft, email: before.email });
    await writeChanges(tx, id, checked, now);
    await writeCoOrganizers(tx, id, checked.coOrganizers);
    const submission = await readSubmission(tx, edition.id, id);
    await askCoOrganizers(tx, submission, call, edition, now);
    const cause = `changed:${submission.version}`;
    await writeFollowingLetter(tx, 'changed', { submission, call, edition }, { cause }, now);
    await tell(tx, submission, 'consultation.changed', now);
  });
}

async function writeChanges(tx: Transaction, id: string, checked: CheckedSubmission, now: Date): Promise<void> {
  await tx.query(
    `update submission set given_name = $2, family_name = $3, language = $4, organization = $5, stakeholder_type = $6,
       country = $7, title = $8, text_language = $9, summary = $10, action_lines = $11, sdgs = $12, languages = $13, mode = $14,
       minutes = $15, speakers = $16, form_version = $17, answers = $18, is_public = $19, search_text = $20,
       version = version + 1, updated_at = $21 where id = $1`,
    [
      id,
      checked.givenName,
      checked.familyName,
      checked.language,
      checked.organization,
      checked.stakeholderType,
      checked.country,
      checked.title,
      checked.textLanguage,
      checked.summary,
      checked.actionLines,
      checked.sdgs,
      checked.languages,
      checked.mode,
      checked.minutes,
      checked.speakers,
      checked.formVersion,
      JSON.stringify(checked.answers),
      checked.isPublic,
      checked.searchText,
      now,
    ],
  );
}

/** The submitter takes it back, for good. Refuses `consultation.unknown-submission`, `not-possible-now` once it is decided. */
export async function withdrawSubmission(database: DataSource, edition: Edition, id: string, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const before = await lockSubmission(tx, edition.id, id);
    if (!mayWithdraw(before)) throw new NotPossibleNow();
    await endByItsOwner(tx, id, now);
    const submission = await readSubmission(tx, edition.id, id);
    const call = await readCall(tx, edition.id, submission.kind);
    await writeFollowingLetter(tx, 'withdrawal', { submission, call, edition }, { cause: 'withdrawn' }, now);
    await tell(tx, submission, 'consultation.withdrawn', now);
  });
}

/** Ends a locked submission whose owner wants it no more. */
export async function endByItsOwner(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query(`delete from noted_decision where submission_id = $1`, [id]);
  await tx.query(
    `update submission set status = 'withdrawn', ended_at = $2, updated_at = $2, version = version + 1 where id = $1`,
    [id, now],
  );
}

async function tell(tx: Transaction, submission: Submission, action: AuditAction, now: Date): Promise<void> {
  const by: Actor = { kind: 'link', name: nameOf(submission) };
  const subject = { kind: 'submission', id: submission.id };
  await recordAudit(tx, { by, action, subject, editionId: submission.editionId }, now);
}
