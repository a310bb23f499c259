import { inTransaction, type Transaction } from '@app/database';
import { readEdition } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { ringBell } from '@app/jobs';
import { lockProgrammeOf } from '@app/programme';
import { Refusal } from '@app/refusals';
import type { DataSource } from 'typeorm';
import { applyDecision } from './apply-decision.js';
import type { Decision } from './decision.js';

interface Running {
  id: string;
  editionId: string;
  by: Actor;
}

interface Item {
  place: number;
  submissionId: string;
  decision: Decision;
}

/** After so many the job rings for itself and makes room for others of its queue. */
const AT_A_TIME = 100;

/** `with-its-decision`: an item is marked in the transaction of its decision and nobody else has it meanwhile. `afterwards` only shows what that protects from. */
export type RoundClaim = 'with-its-decision' | 'afterwards';

/**
 * Goes on with a round where it stands: one transaction for each decision, in which it is also marked. So a worker may die anywhere,
 * two may work at once, and it may be called again: nobody is told twice and nobody is forgotten.
 */
export async function doRound(
  database: DataSource,
  roundId: string,
  now: Date,
  claim: RoundClaim = 'with-its-decision',
): Promise<void> {
  for (let count = 0; count < AT_A_TIME; count++) {
    const went =
      claim === 'with-its-decision' ? await doOne(database, roundId, now) : await carelessly(database, roundId, now);
    if (!went) return finish(database, roundId, now);
  }
  await inTransaction(database, async (tx) => {
    await tx.query(`update decision_round set touched_at = $2 where id = $1 and state = 'running'`, [roundId, now]);
    await ringBell(tx, 'apply-decisions', roundId);
  });
}

function doOne(database: DataSource, roundId: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const round = await runningRound(tx, roundId);
    if (!round) return false;
    await lockProgrammeOf(tx, round.editionId);
    const item = await nextItem(tx, roundId, 'for update skip locked');
    if (!item) return false;
    await mark(tx, roundId, item, await tryToApply(tx, round, item, now));
    return true;
  });
}

async function carelessly(database: DataSource, roundId: string, now: Date): Promise<boolean> {
  const round = await runningRound(database.manager, roundId);
  const item = round && (await nextItem(database.manager, roundId, ''));
  if (!round || !item) return false;
  const why = await inTransaction(database, (tx) => tryToApply(tx, round, item, now));
  await mark(database.manager, roundId, item, why);
  return true;
}

async function runningRound(tx: Transaction, id: string): Promise<Running | undefined> {
  const [row] = await tx.query<
    Array<{ id: string; editionId: string; kind: Actor['kind']; byId: string | null; byName: string }>
  >(
    `select id, edition_id as "editionId", by_kind as kind, by_id as "byId", by_name as "byName"
     from decision_round where id = $1 and state = 'running'`,
    [id],
  );
  return row && { ...row, by: { kind: row.kind, id: row.byId ?? undefined, name: row.byName } };
}

async function nextItem(tx: Transaction, roundId: string, lock: string): Promise<Item | undefined> {
  const [item] = await tx.query<Item[]>(
    `select place, submission_id as "submissionId", decision from decision_round_item
     where round_id = $1 and state = 'open' order by place limit 1 ${lock}`,
    [roundId],
  );
  return item;
}

/** Gives why it was left out, or undefined when it was applied. A refusal undoes what had begun, and nothing else. */
async function tryToApply(tx: Transaction, round: Running, item: Item, now: Date): Promise<string | undefined> {
  await tx.query('savepoint decision');
  try {
    const edition = (await readEdition(tx, round.editionId))!;
    await applyDecision(tx, edition, item, round.by, now);
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    await tx.query('rollback to savepoint decision');
    return fault.code;
  }
}

async function mark(tx: Transaction, roundId: string, { place }: Item, why: string | undefined): Promise<void> {
  await tx.query(`update decision_round_item set state = $3, why = $4 where round_id = $1 and place = $2`, [
    roundId,
    place,
    why === undefined ? 'done' : 'left-out',
    why ?? null,
  ]);
}

/** The last of those who work on it ends it; an item in somebody else's hands is still open here. */
async function finish(database: DataSource, roundId: string, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const round = await runningRound(tx, roundId);
    const [, ended] = await tx.query<[unknown, number]>(
      `update decision_round set state = 'done', ended_at = $2, touched_at = $2 where id = $1 and state = 'running'
         and not exists (select from decision_round_item where round_id = $1 and state = 'open')`,
      [roundId, now],
    );
    if (!round || ended === 0) return;
    const subject = { kind: 'decision-round', id: roundId };
    await recordAudit(
      tx,
      { by: round.by, action: 'consultation.round-done', subject, editionId: round.editionId },
      now,
    );
  });
}
