import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { recordAudit } from '@app/identity';
import { newSessionCode } from '@app/tokens';
import type { DataSource } from 'typeorm';
import type { Call, CallKind } from '../calls/call.js';
import { callState, mustTake } from '../calls/call-window.js';
import { readCall } from '../calls/calls.queries.js';
import { useLateCode } from '../calls/late-codes.js';
import { TooManyAtOnce } from '../consultation.errors.js';
import { writeAcknowledgement } from '../letters/submission-letters.js';
import { nameOf, readSubmission } from '../submission.js';
import { checkSubmission } from './check-submission.js';
import { writeCoOrganizers } from './co-organizers.js';
import type { CheckedSubmission, SubmissionDraft } from './submission-draft.js';

const HOUR = 3_600_000;

/** Within these hours the address is proven; after them the submission goes. */
export const HOURS_TO_PROVE = 48;
export const SUBMISSIONS_AN_HOUR = 5;
const TRIES = 5;

/** What comes with a submission. */
export interface SubmissionPass {
  /** Lets in after the deadline. */
  lateCode?: string;
  /** The same page sent twice is one submission. */
  pageKey?: string;
}

/**
 * Takes a submission and writes the letter by which its address is proven; nobody sees it before. Refuses
 * `consultation.unknown-call`, `not-open`, `closed`, `late-code-unusable`, `too-many-at-once`, and all that `checkSubmission` refuses.
 */
export async function submit(
  database: DataSource,
  edition: Edition,
  kind: CallKind,
  draft: SubmissionDraft,
  { lateCode, pageKey }: SubmissionPass,
  now: Date,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    const call = await readCall(tx, edition.id, kind);
    mustTake(call, now, Boolean(lateCode));
    const checked = await checkSubmission(tx, call, draft);
    await tx.query(`select pg_advisory_xact_lock(hashtext('submission'), hashtext($1))`, [checked.emailKey]);
    if (await isSentAlready(tx, edition.id, pageKey)) return;
    await mustBeFew(tx, checked.emailKey, new Date(now.getTime() - HOUR));
    const isLate = callState(call, now) === 'closed';
    const late = isLate ? await useLateCode(tx, call.id, lateCode!, now) : undefined;
    const id = await insertWithCode(tx, call, checked, { late, pageKey }, now);
    await writeCoOrganizers(tx, id, checked.coOrganizers);
    const submission = await readSubmission(tx, edition.id, id);
    await writeAcknowledgement(tx, submission, call, edition, now);
    const by = { kind: 'link', name: nameOf(submission) } as const;
    const subject = { kind: 'submission', id };
    const details = { kind, isLate };
    await recordAudit(tx, { by, action: 'consultation.submitted', subject, editionId: edition.id, details }, now);
  });
}

async function isSentAlready(tx: Transaction, editionId: string, pageKey: string | undefined): Promise<boolean> {
  const sent = await tx.query<unknown[]>(`select from submission where edition_id = $1 and page_key = $2`, [
    editionId,
    pageKey ?? null,
  ]);
  return sent.length > 0;
}

async function mustBeFew(tx: Transaction, emailKey: string, since: Date): Promise<void> {
  const [{ count }] = await tx.query<Array<{ count: number }>>(
    `select count(*)::int as count from submission where email_key = $1 and submitted_at > $2`,
    [emailKey, since],
  );
  if (count >= SUBMISSIONS_AN_HOUR) throw new TooManyAtOnce();
}

/** A code that is taken only costs another try: the statement then writes nothing and does not break the transaction. */
async function insertWithCode(
  tx: Transaction,
  call: Call,
  checked: CheckedSubmission,
  { late, pageKey }: { late?: { id: string; expiresAt: Date }; pageKey?: string },
  now: Date,
): Promise<string> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const [added] = await tx.query<Array<{ id: string }>>(
      `insert into submission (edition_id, call_id, code, status, email, email_key, given_name, family_name, language, organization,
         stakeholder_type, country, title, text_language, summary, action_lines, sdgs, languages, mode, minutes, speakers,
         form_version, answers, is_public, late_code_id, late_until, page_key, search_text, submitted_at, prove_by, updated_at)
       values ($1, $2, $3, 'submitted', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
         $21, $22, $23, $24, $25, $26, $27, $28, $29, $28)
       on conflict (code) do nothing returning id`,
      [
        call.editionId,
        call.id,
        newSessionCode(),
        checked.email,
        checked.emailKey,
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
        late?.id ?? null,
        late?.expiresAt ?? null,
        pageKey ?? null,
        checked.searchText,
        now,
        new Date(now.getTime() + HOURS_TO_PROVE * HOUR),
      ],
    );
    if (added) return added.id;
  }
  throw new Error(`no free submission code after ${TRIES} tries`);
}
