import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { ringBell } from '@app/jobs';
import { NoSuchRound, NothingNoted, RoundChanged } from '../consultation.errors.js';
import { AWAITS_IN_SQL } from '../submission-status.js';
import type { Decision } from './decision.js';
import { lockNoted } from './note-decision.js';

/** Noted decisions that are applied together: how far it is. */
export interface DecisionRound {
  id: string;
  state: 'running' | 'done';
  byName: string;
  askedAt: Date;
  endedAt: Date | null;
  total: number;
  done: number;
  leftOut: Array<{ code: string; title: string; why: string }>;
}

const NOTED = `from noted_decision d join submission s on s.id = d.submission_id where s.edition_id = $1 and s.status in ${AWAITS_IN_SQL}`;

/** What would be applied now, decision by decision. */
export async function countNoted(reader: Reader, editionId: string): Promise<Partial<Record<Decision, number>>> {
  const rows = await reader.query<Array<{ decision: Decision; count: number }>>(
    `select d.decision, count(*)::int as count ${NOTED} group by 1`,
    [editionId],
  );
  return Object.fromEntries(rows.map(({ decision, count }) => [decision, count]));
}

/**
 * Freezes what is noted and rings for the worker. Merges come first, so that an accepted request takes everybody along. `confirmed`
 * is the number that stood on the screen. Refuses `consultation.round-changed` (stale), `nothing-noted`. Gives the round's id.
 */
export async function beginRound(
  tx: Transaction,
  editionId: string,
  confirmed: number,
  by: Actor,
  now: Date,
): Promise<string> {
  await lockNoted(tx, editionId);
  const [{ id }] = await tx.query<[{ id: string }]>(
    `insert into decision_round (edition_id, by_kind, by_id, by_name, asked_at, touched_at)
     values ($1, $2, $3, $4, $5, $5) returning id`,
    [editionId, by.kind, by.id ?? null, by.name, now],
  );
  const frozen = await tx.query<unknown[]>(
    `insert into decision_round_item (round_id, place, submission_id, decision)
     select $2, row_number() over (order by d.decision <> 'merge', s.code), s.id, d.decision ${NOTED} returning 1`,
    [editionId, id],
  );
  if (frozen.length === 0) throw new NothingNoted();
  if (frozen.length !== confirmed) throw new RoundChanged();
  const subject = { kind: 'decision-round', id };
  const details = { decisions: frozen.length };
  await recordAudit(tx, { by, action: 'consultation.round-begun', subject, editionId, details }, now);
  await ringBell(tx, 'apply-decisions', id);
  return id;
}

const ROUND = `r.id, r.state, r.by_name as "byName", r.asked_at as "askedAt", r.ended_at as "endedAt",
  (select count(*)::int from decision_round_item i where i.round_id = r.id) as total,
  (select count(*)::int from decision_round_item i where i.round_id = r.id and i.state <> 'open') as done,
  (select coalesce(json_agg(json_build_object('code', s.code, 'title', s.title, 'why', i.why) order by i.place), '[]')
   from decision_round_item i join submission s on s.id = i.submission_id
   where i.round_id = r.id and i.state = 'left-out') as "leftOut"`;

/** How far a round is. Refuses `consultation.unknown-round`. */
export async function readRound(reader: Reader, editionId: string, id: string): Promise<DecisionRound> {
  const [round] = await reader.query<DecisionRound[]>(
    `select ${ROUND} from decision_round r where r.edition_id = $1 and r.id = $2`,
    [editionId, id],
  );
  if (!round) throw new NoSuchRound();
  return round;
}

/** The newest of an edition, newest first. */
export function recentRounds(reader: Reader, editionId: string): Promise<DecisionRound[]> {
  return reader.query<DecisionRound[]>(
    `select ${ROUND} from decision_round r where r.edition_id = $1 order by r.asked_at desc, r.id limit 5`,
    [editionId],
  );
}
