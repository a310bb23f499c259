import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { MergeUnusable, NotPossibleNow, SubmissionChangedMeanwhile } from '../consultation.errors.js';
import { lockSubmission, type Submission } from '../submission.js';
import { AWAITS_IN_SQL, awaitsDecision } from '../submission-status.js';
import type { Decision, NotedDecision } from './decision.js';

export interface DecisionWish {
  id: string;
  /** The submission as it was on the screen. */
  version: number;
  decision: Decision;
  /** Of `merge`: with which. */
  intoId?: string;
  /** Words to the submitter, at most 2 000 characters. */
  reason?: string;
}

/** What is noted of a submission; undefined: nothing. */
export async function notedDecisionOf(reader: Reader, submissionId: string): Promise<NotedDecision | undefined> {
  const [noted] = await reader.query<NotedDecision[]>(
    `select d.decision, d.into_id as "intoId", i.code as "intoCode", i.title as "intoTitle", d.reason, d.at, d.by_name as "byName"
     from noted_decision d left join submission i on i.id = d.into_id where d.submission_id = $1`,
    [submissionId],
  );
  return noted;
}

/**
 * Notes a decision in the place of one that was noted before. Refuses `consultation.unknown-submission`, `changed-meanwhile`,
 * `not-possible-now` for one that is decided, and `merge-unusable`.
 */
export async function noteDecision(
  tx: Transaction,
  editionId: string,
  { id, version, decision, intoId, reason }: DecisionWish,
  by: Actor,
  now: Date,
): Promise<void> {
  await lockNoted(tx, editionId);
  const submission = await lockSubmission(tx, editionId, id);
  if (submission.version !== version) throw new SubmissionChangedMeanwhile();
  if (!awaitsDecision(submission.status)) throw new NotPossibleNow();
  await mustFitTheOthers(tx, submission, decision, intoId);
  await tx.query(
    `insert into noted_decision (submission_id, decision, into_id, reason, at, by_name) values ($1, $2, $3, $4, $5, $6)
     on conflict (submission_id) do update set decision = excluded.decision, into_id = excluded.into_id,
       reason = excluded.reason, at = excluded.at, by_name = excluded.by_name`,
    [id, decision, decision === 'merge' ? intoId : null, reason?.trim() || null, now, by.name],
  );
  const subject = { kind: 'submission', id };
  const details = { decision };
  await recordAudit(tx, { by, action: 'consultation.decision-noted', subject, editionId, details }, now);
}

/** Forgets what is noted of a submission. Nothing noted is no fault. */
export async function dropDecision(
  tx: Transaction,
  editionId: string,
  id: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await lockNoted(tx, editionId);
  await lockSubmission(tx, editionId, id);
  const [, dropped] = await tx.query<[unknown, number]>(`delete from noted_decision where submission_id = $1`, [id]);
  if (dropped === 0) return;
  const subject = { kind: 'submission', id };
  await recordAudit(tx, { by, action: 'consultation.decision-dropped', subject, editionId }, now);
}

/** One writer of noted decisions at a time: two that would merge two submissions into each other see one another. */
export async function lockNoted(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('noted decisions'), hashtext($1))`, [editionId]);
}

/** A merge needs a living other one of the same call that is not to be merged or declined itself; into whom others merge stays. */
async function mustFitTheOthers(
  tx: Transaction,
  { id, callId }: Submission,
  decision: Decision,
  intoId: string | undefined,
): Promise<void> {
  if (decision === 'merge' || decision === 'decline') {
    const into = await tx.query<unknown[]>(`select from noted_decision where into_id = $1`, [id]);
    if (into.length > 0) throw new MergeUnusable();
  }
  if (decision !== 'merge') return;
  const fits = await tx.query<unknown[]>(
    `select from submission s left join noted_decision d on d.submission_id = s.id
     where s.id = $1 and s.id <> $2 and s.call_id = $3 and (s.status in ${AWAITS_IN_SQL} or s.status = 'accepted')
       and coalesce(d.decision, '') not in ('merge','decline')`,
    [intoId ?? null, id, callId],
  );
  if (fits.length === 0) throw new MergeUnusable();
}
