import { inTransaction } from '@app/database';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { beginSending } from './decide.js';
import { openMissingRounds } from './open-round.js';
import { tellTodayEverywhere } from './tell-today.js';

/** Name of the rule that sends what is approved. */
const QUIET_TIME_OVER = 'quiet-time-over';

/**
 * For the clock: begins what a crash left undone, tells of today, and sends what is approved and whose quiet time is over. Instants are
 * compared, so no clock that is put forward or back makes any of it early, late or twice. Gives how many rounds began to be sent.
 */
export async function watchRounds(database: DataSource, now: Date): Promise<number> {
  await openMissingRounds(database, now);
  await tellTodayEverywhere(database, now);
  const due = await database.query<Array<{ releaseId: string; editionId: string }>>(
    `select release_id as "releaseId", edition_id as "editionId" from notice_round
     where state = 'approved' and quiet_until <= $1 order by quiet_until, release_id`,
    [now],
  );
  for (const { releaseId, editionId } of due) await sendIfStillDue(database, editionId, releaseId, now);
  return due.length;
}

async function sendIfStillDue(database: DataSource, editionId: string, releaseId: string, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    const still = await tx.query<unknown[]>(
      `select 1 from notice_round where release_id = $1 and state = 'approved' and quiet_until <= $2 for update`,
      [releaseId, now],
    );
    if (still.length > 0) await beginSending(tx, editionId, releaseId, systemActor(QUIET_TIME_OVER), now);
  });
}
