import type { EntityManager } from 'typeorm';

const KEPT_DAYS = 30;

/** Erases the links of letters that failed long ago and that nobody sent again: they have expired anyway. Gives how many. */
export async function eraseOldSecrets(db: EntityManager, now: Date): Promise<number> {
  const [, erased] = await db.query(
    `update letter set secrets = null, secrets_erased = true where state = 'failed' and secrets is not null
       and created_at < $1::timestamptz - make_interval(days => ${KEPT_DAYS})`,
    [now],
  );
  return erased;
}
