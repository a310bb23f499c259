import type { EntityManager } from 'typeorm';

/** Due letters that lie this long while none is taken over mean that nobody works on them. */
const STANDS_STILL_AFTER_SECONDS = 30;

/** How the outbox is doing, over all editions. */
export interface OutboxState {
  /** Age in seconds of the oldest letter that is due and not sent; 0 when there is none. Those to many count once they are let go. */
  oldestSeconds: number;
  /** Due for half a minute although no letter at all was accepted meanwhile: no worker, or no mail server. */
  standsStill: boolean;
  /** Letters by state, those that were sent left out. */
  waiting: number;
  sending: number;
  failed: number;
}

/** Counts what the partial indexes hold; sent letters are not touched. */
export async function outboxState(db: EntityManager): Promise<OutboxState> {
  const [state] = await db.query(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sending')::int as sending,
            coalesce(extract(epoch from now() - min(send_after) filter (where send_after <= now() and (line = 'own' or rung_at is not null))), 0)::float as "oldestSeconds",
            (select count(*)::int from letter where state = 'failed') as failed
     from letter where state in ('waiting', 'sending')`,
  );
  const isLate = state.oldestSeconds > STANDS_STILL_AFTER_SECONDS;
  return { ...state, standsStill: isLate && !(await wasAnyAccepted(db)) };
}

async function wasAnyAccepted(db: EntityManager): Promise<boolean> {
  const accepted = await db.query(
    `select 1 from letter where accepted_at > now() - make_interval(secs => ${STANDS_STILL_AFTER_SECONDS}) limit 1`,
  );
  return accepted.length > 0;
}

/** The instant since which letters to single people of an edition have been due, when that is more than a minute ago. */
export async function waitingSince(db: EntityManager, editionId: string): Promise<Date | null> {
  const [{ since }] = await db.query(
    `select min(send_after) as since from letter
     where edition_id = $1 and line = 'own' and state in ('waiting', 'sending') and send_after < now() - interval '1 minute'`,
    [editionId],
  );
  return since;
}
