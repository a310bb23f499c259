import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { addSessionOrganizers, lockProgrammeOf } from '@app/programme';
import type { Call } from '../calls/call.js';
import { readCall } from '../calls/calls.queries.js';
import { MergeUnusable, NotPossibleNow } from '../consultation.errors.js';
import { writeDecisionToCoOrganizer } from '../letters/co-organizer-letters.js';
import { writeFollowingLetter } from '../letters/submission-letters.js';
import { lockSubmission, nameOf, readSubmission, type Submission } from '../submission.js';
import { mayFollow } from '../submission-status.js';
import { type Decision, type NotedDecision, STATUS_OF } from './decision.js';
import { coOrganizersOf } from '../submitting/co-organizers.js';
import { notedDecisionOf } from './note-decision.js';
import { organizersOf, sessionOfRequest } from './session-of-request.js';

/** Which submission, and the decision as it was counted when the round began. */
export interface DecisionToApply {
  submissionId: string;
  decision: Decision;
}

/**
 * Applies a noted decision: state, letters to the submitter and whoever carries it with them, in the submitter's language, and, for an
 * accepted request of a workshop, the session, all in this transaction. Applied once it is no longer noted, so a second time is refused. Refuses `consultation.not-possible-now`,
 * `merge-unusable`, and what the programme refuses of a session.
 */
export async function applyDecision(
  tx: Transaction,
  edition: Edition,
  { submissionId, decision }: DecisionToApply,
  by: Actor,
  now: Date,
): Promise<void> {
  await lockProgrammeOf(tx, edition.id); // before any row, as every writer of the programme does
  const noted = await notedDecisionOf(tx, submissionId);
  await lockInOrder(tx, edition.id, [submissionId, noted?.intoId]);
  const still = await notedDecisionOf(tx, submissionId);
  const submission = await readSubmission(tx, edition.id, submissionId);
  const status = STATUS_OF[decision];
  const isAsNoted = still?.decision === decision && still.intoId === noted?.intoId;
  if (!still || !isAsNoted || !mayFollow(submission.status, status)) throw new NotPossibleNow();
  const call = await readCall(tx, edition.id, submission.kind);
  const carriers = (await coOrganizersOf(tx, submission.id)).filter(({ state }) => state === 'confirmed');
  if (decision === 'merge') await mergeInto(tx, edition, submission, still.intoId!, by, now);
  const sessionId = decision === 'accept' ? await sessionIfWorkshop(tx, submission, call, by, now) : null;
  await tx.query(
    `update submission set status = $2, merged_into = $3, session_id = $4, reason = $5, decided_at = $6, updated_at = $6,
       ended_at = case when $2 = 'waitlisted' then null else $6::timestamptz end, version = version + 1 where id = $1`,
    [submission.id, status, still.intoId, sessionId, still.reason, now],
  );
  await tx.query(`delete from noted_decision where submission_id = $1`, [submission.id]);
  await tellSubmitter(tx, edition, call, submission.id, still, now);
  const decided = await readSubmission(tx, edition.id, submission.id);
  for (const to of carriers) await writeDecisionToCoOrganizer(tx, { submission: decided, call, edition, to }, status);
  const subject = { kind: 'submission', id: submission.id };
  const details = sessionId ? { sessionId } : still.intoId ? { into: still.intoId } : {};
  await recordAudit(
    tx,
    {
      by,
      action: `consultation.${status}`,
      subject,
      editionId: edition.id,
      reason: still.reason ?? undefined,
      details,
    },
    now,
  );
}

/** Two that are merged crosswise by two workers wait for each other in one order. */
async function lockInOrder(tx: Transaction, editionId: string, ids: Array<string | null | undefined>): Promise<void> {
  for (const id of ids.filter((one): one is string => Boolean(one)).sort()) await lockSubmission(tx, editionId, id);
}

async function sessionIfWorkshop(
  tx: Transaction,
  submission: Submission,
  call: Call,
  by: Actor,
  now: Date,
): Promise<string | null> {
  return call.kind === 'workshop' ? sessionOfRequest(tx, submission, by, now) : null;
}

/** Everybody who carried the one carries the other; if that is a session already, they organize it. */
async function mergeInto(
  tx: Transaction,
  edition: Edition,
  from: Submission,
  intoId: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const into = await readSubmission(tx, edition.id, intoId);
  const lives = into.status === 'received' || into.status === 'waitlisted' || into.status === 'accepted';
  if (!lives || into.callId !== from.callId) throw new MergeUnusable();
  if (from.emailKey !== into.emailKey) {
    await tx.query(
      `insert into co_organizer (submission_id, name, email, email_key, state, place, answered_at, person_id)
       select $1, $2, $3, $4, 'confirmed', coalesce(max(place), -1) + 1, $5::timestamptz, $6 from co_organizer where submission_id = $1
       on conflict (submission_id, email_key) do update set state = 'confirmed', answered_at = excluded.answered_at, person_id = excluded.person_id`,
      [intoId, nameOf(from), from.email, from.emailKey, now, from.personId],
    );
  }
  await tx.query(
    `update co_organizer o set submission_id = $2, place = o.place + 100 where o.submission_id = $1 and o.email_key <> $3
       and not exists (select from co_organizer t where t.submission_id = $2 and t.email_key = o.email_key)`,
    [from.id, intoId, into.emailKey],
  );
  if (into.sessionId) {
    const persons = await organizersOf(tx, into);
    await addSessionOrganizers(tx, edition.id, into.sessionId, persons, by, now);
  }
}

async function tellSubmitter(
  tx: Transaction,
  edition: Edition,
  call: Call,
  id: string,
  { decision, intoId, reason }: NotedDecision,
  now: Date,
): Promise<void> {
  const submission = await readSubmission(tx, edition.id, id);
  const into = intoId ? await readSubmission(tx, edition.id, intoId) : undefined;
  const data = {
    ...(reason ? { reason } : {}),
    ...(decision === 'accept' ? { isSession: submission.sessionId ? 1 : 0 } : {}),
    ...(into ? { into: into.title, with: `${nameOf(into)}, ${into.organization}` } : {}),
  };
  const cause = `decided:${submission.version}`;
  await writeFollowingLetter(tx, STATUS_OF[decision], { submission, call, edition }, { cause, data }, now);
}
