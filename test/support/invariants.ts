import { verifyAuditChain } from '@app/identity';
import type { DataSource } from 'typeorm';

const OUT = `('rejected','withdrawn','expired','replaced')`;

/** What must hold at any moment, whatever was killed: each is a question for the rows that break it. */
const INVARIANTS: Record<string, string> = {
  'a pool counts exactly the seats that registrations hold': `
    select pool.edition_id, pool.mode, pool.category, pool.taken, count(held.id) as held from seat_pool pool
    left join registration held on held.edition_id = pool.edition_id and held.mode = pool.mode
      and held.seat_pool = pool.category and held.holds_seat
    group by pool.edition_id, pool.mode, pool.category having pool.taken <> count(held.id)`,
  'a pool counts exactly those who stand in line': `
    select pool.edition_id, pool.mode, pool.category, pool.in_line, count(waits.id) as waiting from seat_pool pool
    left join registration waits on waits.edition_id = pool.edition_id and waits.mode = pool.mode
      and waits.seat_pool = pool.category and waits.status = 'waiting' and waits.proven_at is not null
    group by pool.edition_id, pool.mode, pool.category having pool.in_line <> count(waits.id)`,
  'no pool gives more seats than it has': `select edition_id, mode, taken, capacity from seat_pool where taken > capacity`,
  'an address has one living registration': `
    select edition_id, email_key, count(*) from registration where status not in ${OUT} group by 1, 2 having count(*) > 1`,
  'nobody who waits or is out holds a seat': `
    select number, status from registration where holds_seat and (status = 'waiting' or status in ${OUT})`,
  'who waits has a place in line': `
    select number from registration where status = 'waiting' and proven_at is not null and waiting_since is null`,
  'the history of a registration ends where it stands': `
    select number, status, to_status from registration left join lateral (
      select to_status from registration_change where registration_id = registration.id order by id desc limit 1) newest on true
    where newest.to_status is distinct from status`,
  'a letter about a registration has its registration': `
    select id from letter where subject_kind = 'registration'
      and not exists (select from registration where registration.id::text = letter.subject_id)`,
  'who applied is answered by one letter': `
    select number, count(letter.id) from registration
    left join letter on letter.cause_key = 'registration:' || registration.id || ':acknowledged'
    where delegation_id is null and not exists (
      select from registration_invitation invited where invited.registration_id = registration.id)
    group by registration.id having count(letter.id) <> 1`,
  'who came by an invitation is told what became of it': `
    select number, registration.status from registration join registration_invitation on registration_id = registration.id
    where not exists (select from letter where cause_key like 'registration:' || registration.id || ':proven:%'
      or cause_key like 'registration:' || registration.id || ':approved%')`,
  'who was approved has a letter that says so': `
    select number, status from registration where status in ('approved','attended') and delegation_id is null
      and not exists (select from letter where cause_key like 'registration:' || registration.id || ':approved%')`,
  'each offer of a seat is told by one letter': `
    select number, offers_made, count(letter.id) from registration
    left join letter on letter.cause_key like 'registration:' || registration.id || ':offer:%'
    group by registration.id having count(letter.id) <> offers_made`,
  'who was refused or has withdrawn has a letter that says so': `
    select number, status from registration where status in ('rejected','withdrawn') and delegation_id is null and not exists (
      select from letter where cause_key like 'registration:' || registration.id || ':ended:%'
        or cause_key = 'registration:' || registration.id || ':merged')`,
  'a session counts exactly the seats and the places in line that are held': `
    select pool.session_id, pool.taken, pool.in_line from session_seat_pool pool
    left join session_sign_up held on held.session_id = pool.session_id
    group by pool.session_id having pool.taken <> count(*) filter (where held.state = 'seated')
      or pool.in_line <> count(*) filter (where held.state = 'waiting')`,
  'who holds a seat in a session holds it once': `
    select session_id, registration_id from session_sign_up where state in ('seated','waiting')
    group by 1, 2 having count(*) > 1`,
  'who came in from the line of a session is told by one letter': `
    select signed.id from session_sign_up signed where state = 'seated' and seated_at > signed_up_at
      and not exists (select from letter where cause_key = 'sign-up:' || signed.id || ':seated')`,
  'one cause writes one letter': `
    select cause_key, count(*) from letter group by 1 having count(*) > 1`,
  'a session stands in calendars under one number of change': `
    select subject_id, count(*) from calendar_entry group by 1 having count(*) > 1`,
  'no letter is in hand for more than five minutes': `
    select id from letter where state = 'sending' and claimed_at < now() - interval '5 minutes'`,
  'a letter that was sent keeps no secret': `select id from letter where state = 'sent' and secrets is not null`,
};

/** The sentences that do not hold, each with its first rows. Empty: all is well. `about`: only sentences that name this. */
export async function brokenInvariants(database: Pick<DataSource, 'query'>, about = ''): Promise<string[]> {
  const broken: string[] = [];
  for (const [sentence, question] of Object.entries(INVARIANTS)) {
    if (!sentence.includes(about)) continue;
    const rows = await database.query(`${question} limit 3`);
    if (rows.length > 0) broken.push(`${sentence}: ${JSON.stringify(rows)}`);
  }
  const { fault } = await verifyAuditChain(database);
  if (fault) broken.push(`the audit log's chain is whole: ${JSON.stringify(fault)}`);
  return broken;
}
