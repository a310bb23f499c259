import { inTransaction, type Transaction } from '@app/database';
import { ringBells } from '@app/jobs';
import type { DataSource } from 'typeorm';
import type { MailPace } from '../pace.js';

/** So many letters to many are in hand at most where no pace is set. */
const IN_HAND = 200;
/** With a pace: what leaves in so many seconds. */
const SECONDS_IN_HAND = 2;

/**
 * Recurring work, every second: of the letters to many that wait, lets as many go as the pace allows, the oldest first. Only a few
 * are ever in hand, so whatever the size of a sending, it can be stopped, and its letters stand before nobody's own. Domains that
 * asked us to slow down rest. Gives how many it let go.
 */
export async function letBulkGo(database: DataSource, pace: MailPace): Promise<number> {
  const [{ waits }] = await database.query<Array<{ waits: boolean }>>(
    `select exists (select from letter where line = 'many' and state = 'waiting' and rung_at is null and send_after <= now()) as waits`,
  );
  if (!waits) return 0;
  return inTransaction(database, async (tx) => {
    const ids = await takeNext(tx, pace);
    await ringBells(tx, 'send-bulk-letter', ids);
    return ids.length;
  });
}

async function takeNext(tx: Transaction, pace: MailPace): Promise<string[]> {
  const most = pace.perSecond === undefined ? IN_HAND : Math.ceil(pace.perSecond * SECONDS_IN_HAND);
  const [rows] = await tx.query<[Array<{ id: string }>, number]>(
    `with in_hand as (
       select to_domain, count(*)::int as count from letter
       where line = 'many' and state in ('waiting','sending') and rung_at is not null group by to_domain)
     , next as (
       select id from ${pace.perSecondToOneDomain === undefined ? WAITING : WAITING_BY_DOMAIN} as waiting
       order by send_after, id limit greatest(0, $1 - (select coalesce(sum(count), 0) from in_hand)))
     update letter set rung_at = now() from next where letter.id = next.id returning letter.id`,
    [most, ...(pace.perSecondToOneDomain === undefined ? [] : [Math.max(1, Math.floor(pace.perSecondToOneDomain))])],
  );
  return rows.map(({ id }) => id);
}

const DUE = `line = 'many' and state = 'waiting' and rung_at is null and send_after <= now()
  and to_domain not in (select domain from resting_domain where rests_until > now())`;

const WAITING = `(select id, send_after from letter where ${DUE})`;

/** Of each domain as many as one second allows, less those in hand. */
const WAITING_BY_DOMAIN = `(
  select id, send_after from (
    select id, send_after, to_domain, row_number() over (partition by to_domain order by send_after, id) as place
    from letter where ${DUE}) as placed
  left join in_hand using (to_domain) where place + coalesce(count, 0) <= $2)`;
