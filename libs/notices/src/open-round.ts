import { inTransaction, type Transaction } from '@app/database';
import { systemActor } from '@app/identity';
import { beginTask } from '@app/tasks';
import type { DataSource } from 'typeorm';
import { readNoticeRule } from './notice-rule.js';

/** Name of the rule by which a release has notices. */
const AFTER_A_RELEASE = 'after-a-release';

/**
 * Begins the notices of an edition's newest release, if nobody has: the worker counts whom it concerns, and what earlier releases
 * have not told is told with this one. Its quiet time runs from the instant of the release, whenever this is called. Twice is
 * harmless.
 */
export async function openRound(tx: Transaction, editionId: string, now: Date): Promise<void> {
  const [release] = await tx.query<Array<{ id: string; releasedAt: Date }>>(
    `select id, released_at as "releasedAt" from release where edition_id = $1 order by number desc limit 1`,
    [editionId],
  );
  if (!release) return;
  const { quietMinutes } = await readNoticeRule(tx, editionId);
  const opened = await tx.query<unknown[]>(
    `insert into notice_round (release_id, edition_id, quiet_until) values ($1, $2, $3) on conflict do nothing returning 1`,
    [release.id, editionId, new Date(release.releasedAt.getTime() + quietMinutes * 60_000)],
  );
  if (opened.length === 0) return;
  await tx.query(
    `update notice_round set state = 'overtaken', ended_at = $3, version = version + 1
     where edition_id = $1 and release_id <> $2 and state not in ('sent', 'overtaken')`,
    [editionId, release.id, now],
  );
  const task = await beginTask(tx, { kind: 'count-notices', editionId }, systemActor(AFTER_A_RELEASE), now);
  await tx.query(`update notice_round set task_id = $2 where release_id = $1`, [release.id, task]);
}

/** For releases whose announcement was lost in a crash. */
export async function openMissingRounds(database: DataSource, now: Date): Promise<number> {
  const lost = await database.query<Array<{ editionId: string }>>(
    `select edition_id as "editionId" from (select distinct on (edition_id) edition_id, id from release order by edition_id, number desc)
       as newest where not exists (select from notice_round n where n.release_id = newest.id)`,
  );
  for (const { editionId } of lost) await inTransaction(database, (tx) => openRound(tx, editionId, now));
  return lost.length;
}
