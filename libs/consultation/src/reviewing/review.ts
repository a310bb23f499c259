import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { NoSuchSubmission, NotPossibleNow, ReviewChangedMeanwhile, ScoreUnusable } from '../consultation.errors.js';
import { lockSubmission, readSubmission, type Submission } from '../submission.js';
import { awaitsDecision } from '../submission-status.js';
import { HIGHEST_SCORE, LOWEST_SCORE, readCriteria } from './criteria.js';
import { type DeskReaderOf, seenInSql } from './reader-of-desk.js';

/** What one reviewer says of one submission. */
export interface Review {
  accountId: string;
  name: string;
  /** By code of the criterion, from 1 to 5. Empty when a conflict of interest was declared: then none counts. */
  scores: Record<string, number>;
  comment: string;
  hasConflict: boolean;
  /** It was changed by its submitter after this review. */
  isOfEarlierText: boolean;
  version: number;
  at: Date;
}

export interface ReviewWish {
  scores: Record<string, number>;
  comment: string;
  hasConflict: boolean;
  /** The version of one's own review that was on the screen; 0: none yet. */
  seen: number;
}

/** A submission that this reader of the desk may see. Refuses `consultation.unknown-submission`. */
export async function submissionForReader(
  reader: Reader,
  editionId: string,
  id: string,
  who: DeskReaderOf,
): Promise<Submission> {
  const seen = await reader.query<unknown[]>(
    `select from submission s where s.id = $1 and s.edition_id = $3 and ${seenInSql(who, '$2')}`,
    [id, who.accountId, editionId],
  );
  if (seen.length === 0) throw new NoSuchSubmission();
  return readSubmission(reader, editionId, id);
}

/**
 * Writes one's own review of a submission that still waits for its decision. Who declares a conflict of interest gives no score; what
 * they had given goes. Refuses `consultation.unknown-submission`, `not-possible-now`, `score-unusable`, `review-changed-meanwhile`.
 */
export async function writeReview(
  tx: Transaction,
  editionId: string,
  id: string,
  who: DeskReaderOf,
  { scores, comment, hasConflict, seen }: ReviewWish,
  by: Actor,
  now: Date,
): Promise<void> {
  await submissionForReader(tx, editionId, id, who);
  const submission = await lockSubmission(tx, editionId, id);
  if (!awaitsDecision(submission.status)) throw new NotPossibleNow();
  const kept = hasConflict ? {} : await usableScores(tx, editionId, scores);
  const written = await tx.query<unknown[]>(
    `insert into submission_review (submission_id, account_id, scores, comment, has_conflict, submission_version, at)
     select $1, $2, $3, $4, $5, $6, $7 where $8 = 0
     on conflict (submission_id, account_id) do nothing returning 1`,
    [id, who.accountId, JSON.stringify(kept), comment.trim(), hasConflict, submission.version, now, seen],
  );
  if (written.length === 0) {
    const [, changed] = await tx.query<[unknown, number]>(
      `update submission_review set scores = $3, comment = $4, has_conflict = $5, submission_version = $6, at = $7,
         version = version + 1 where submission_id = $1 and account_id = $2 and version = $8`,
      [id, who.accountId, JSON.stringify(kept), comment.trim(), hasConflict, submission.version, now, seen],
    );
    if (changed === 0) throw new ReviewChangedMeanwhile();
  }
  const subject = { kind: 'submission', id };
  const action = hasConflict ? 'consultation.conflict-declared' : 'consultation.reviewed';
  await recordAudit(tx, { by, action, subject, editionId }, now);
}

async function usableScores(tx: Transaction, editionId: string, scores: Record<string, number>) {
  const criteria = await readCriteria(tx, editionId);
  for (const [code, score] of Object.entries(scores)) {
    const isKnown = criteria.some((one) => one.code === code);
    if (!isKnown || !Number.isInteger(score) || score < LOWEST_SCORE || score > HIGHEST_SCORE)
      throw new ScoreUnusable(code);
  }
  return scores;
}

/** Every review of a submission, by name. */
export function reviewsOf(reader: Reader, submissionId: string): Promise<Review[]> {
  return reader.query<Review[]>(
    `select v.account_id as "accountId", a.name, v.scores, v.comment, v.has_conflict as "hasConflict",
       v.submission_version < s.version as "isOfEarlierText", v.version, v.at
     from submission_review v join account a on a.id = v.account_id join submission s on s.id = v.submission_id
     where v.submission_id = $1 order by a.name, a.id`,
    [submissionId],
  );
}
