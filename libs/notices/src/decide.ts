import type { Transaction } from '@app/database';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import { beginTask } from '@app/tasks';
import { NoSuchRound, RoundChangedMeanwhile, RoundIsOver, StillCounting } from './notices.errors.js';
import { type Decision, maySay, type Round } from './round.js';
import { readRound } from './rounds.queries.js';

const ACTS: Record<Decision, AuditAction> = {
  approved: 'notices.approved',
  held: 'notices.held',
  'with-next': 'notices.left-to-next',
};

/**
 * What becomes of a release's notices. Approved, they go when the quiet time is over, at once when it is; nothing goes that nobody
 * approved. Held while letters are written, those who have none yet wait; who has one has it. The reason is for `held`. Refuses `notices.round-unknown`, `notices.still-counting`, `notices.round-over`, `notices.round-changed-meanwhile` (stale).
 */
export async function decideOnRound(
  tx: Transaction,
  editionId: string,
  ref: { number: number; version: number },
  { decision, reason }: { decision: Decision; reason: string },
  by: Actor,
  now: Date,
): Promise<Round> {
  const round = await lockRound(tx, editionId, ref.number);
  if (round.version !== ref.version) throw new RoundChangedMeanwhile();
  if (round.state === 'counting') throw new StillCounting();
  if (!maySay(decision, round.state)) throw new RoundIsOver();
  const kept = decision === 'held' ? reason : '';
  await tx.query(
    `update notice_round set state = $2, decided_at = $3, decided_by = $4, reason = $5, version = version + 1
     where release_id = $1`,
    [round.releaseId, decision, now, by.name, kept],
  );
  if (decision === 'approved' && round.quietUntil <= now) await beginSending(tx, editionId, round.releaseId, by, now);
  const subject = { kind: 'release', id: round.releaseId };
  const details = { number: round.number, ...(kept && { reason: kept }) };
  await recordAudit(tx, { by, action: ACTS[decision], subject, editionId, details }, now);
  return (await readRound(tx, editionId, ref.number))!;
}

/** The worker goes on from here. The caller holds the round. */
export async function beginSending(
  tx: Transaction,
  editionId: string,
  releaseId: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const [{ total }] = await tx.query<[{ total: number }]>(
    `select count(*)::int as total from notice where release_id = $1 and not is_at_once and settled_at is null
       and state in ('due', 'by-hand')`,
    [releaseId],
  );
  const task = await beginTask(tx, { kind: 'send-notices', editionId, total }, by, now);
  await tx.query(
    `update notice_round set state = 'sending', task_id = $2, version = version + 1 where release_id = $1`,
    [releaseId, task],
  );
}

async function lockRound(tx: Transaction, editionId: string, number: number): Promise<Round> {
  await tx.query(
    `select from notice_round n join release r on r.id = n.release_id
     where n.edition_id = $1 and r.number = $2 for update of n`,
    [editionId, number],
  );
  const round = await readRound(tx, editionId, number);
  if (!round) throw new NoSuchRound();
  return round;
}
