import { inTransaction, type Transaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { readRoleWords, type RoleWords } from '@app/speakers';
import { type TaskHand, type TaskWork, TaskWorks } from '@app/tasks';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Addressee, isReachable, readAddressees } from './addressees.queries.js';
import type { PartChange } from './part.js';
import { readChanges } from './parts.queries.js';
import { NEWEST_RELEASE } from './rounds.queries.js';
import { lockTellingOf, tellOne } from './tell.js';

/** Letters of one transaction: short enough that nobody waits for it. */
const AT_A_TIME = 50;
const A_TURN_MS = 15_000;

interface Waiting {
  id: string;
  personId: string;
}

/**
 * Writes the letters of an approved round, some people at a time; killed in between, another goes on with those who are left. What
 * they are told is compared anew with what they know, so a cancellation since the approval stands in it too. A newer release ends it:
 * its own notices tell the rest.
 */
@Injectable()
export class SendingWork implements TaskWork {
  constructor(
    works: TaskWorks,
    @Inject(DataSource) private readonly database: DataSource,
  ) {
    works.add('send-notices', this);
  }

  async goOn(hand: TaskHand): Promise<void> {
    const edition = (await readEdition(this.database, hand.task.editionId!))!;
    const roles = await readRoleWords(this.database, edition.id);
    const until = Date.now() + A_TURN_MS;
    let { done } = hand.task;
    while (Date.now() < until) {
      const written = await inTransaction(this.database, (tx) => writeSome(tx, hand, edition, roles));
      if (written === 'over') return;
      done += written;
      if (!(await hand.tell(done))) return;
    }
  }
}

/** How many were dealt with; `over`: nobody is left, or it is not ours any more. */
async function writeSome(
  tx: Transaction,
  hand: TaskHand,
  edition: Edition,
  roles: RoleWords,
): Promise<number | 'over'> {
  if (!(await hand.holds(tx))) return 'over';
  const [round] = await tx.query<Array<{ releaseId: string; isNewest: boolean }>>(
    `select release_id as "releaseId", release_id = ${NEWEST_RELEASE} as "isNewest" from notice_round
     where task_id = $2 and state = 'sending' for update`,
    [edition.id, hand.task.id],
  );
  const waiting = round?.isNewest ? await nextWaiting(tx, round.releaseId) : [];
  if (waiting.length === 0) {
    await endRound(tx, hand, round);
    return 'over';
  }
  await lockTellingOf(tx, edition.id);
  const ids = waiting.map(({ personId }) => personId);
  const changes = await readChanges(tx, edition.id, hand.now, ids);
  const addressees = await readAddressees(tx, edition.id, ids, hand.now);
  for (const notice of waiting) {
    const known = { to: addressees.get(notice.personId), changes: changes.get(notice.personId) };
    await settle(tx, notice, known, { edition, roles, now: hand.now });
  }
  return waiting.length;
}

/** Those without an address, too: somebody may have learned it meanwhile. */
function nextWaiting(tx: Transaction, releaseId: string): Promise<Waiting[]> {
  return tx.query<Waiting[]>(
    `select n.id, n.person_id as "personId" from notice n
     where n.release_id = $1 and not n.is_at_once and n.settled_at is null and n.state in ('due', 'by-hand')
     order by n.id limit ${AT_A_TIME} for update`,
    [releaseId],
  );
}

async function settle(
  tx: Transaction,
  { id }: Waiting,
  { to, changes }: { to?: Addressee; changes?: PartChange[] },
  { edition, roles, now }: { edition: Edition; roles: RoleWords; now: Date },
): Promise<void> {
  const settled = (state: string, letters: number) =>
    tx.query(
      `update notice set state = $2, letters = $3, differences = coalesce($4::jsonb, differences), settled_at = $5 where id = $1`,
      [id, state, letters, changes ? JSON.stringify(changes) : null, now],
    );
  if (!to || !changes) return settled('needless', 0);
  if (!isReachable(to)) return settled('by-hand', 0);
  const letters = await tellOne(tx, { noticeId: id, to, changes, isAtOnce: false }, edition, roles, now);
  return settled('written', letters);
}

async function endRound(tx: Transaction, hand: TaskHand, round?: { releaseId: string; isNewest: boolean }) {
  if (round)
    await tx.query(`update notice_round set state = $2, ended_at = $3, version = version + 1 where release_id = $1`, [
      round.releaseId,
      round.isNewest ? 'sent' : 'overtaken',
      hand.now,
    ]);
  await hand.end(tx);
}
