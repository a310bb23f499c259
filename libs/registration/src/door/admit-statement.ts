import type { PreparedStatement } from '@app/database';
import { auditCte } from '@app/identity';
import { mayComeBefore, type RegistrationStatus } from '../registration-status.js';

const ATTENDED: RegistrationStatus = 'attended';

/** The one status that the table lets come before; the words of the history and of the audit record below rest on its being one. */
const BEFORE = mayComeBefore(ATTENDED);
if (BEFORE.length !== 1)
  throw new Error(`Who is let in was one of: ${BEFORE.join(', ')}; the statement knows one only.`);

/**
 * Letting somebody in: the hottest write of the first morning, so one statement, one round trip and one commit for what `moveTo`
 * writes in five. Where it may begin is said by the table of allowed changes; the move changes neither seat nor line, so no pool is told.
 *
 * Once only: of several desks at once the first changes the row; the others wait for it, look at the status anew (read committed)
 * and find nothing to do.
 *
 * $1 registration, $2 edition, $3 the code that was scanned or null, $4 now, $5 id and $6 name of who admits, $7 desk, $8 kind of actor. Gives one row,
 * or none when somebody may not come in (any more).
 */
export function admitStatement(once: string = ONCE): PreparedStatement {
  return {
    name: once === ONCE ? 'door-admit-3' : 'door-admit-unguarded',
    text: `
with admitted as (
  update registration r set status = '${ATTENDED}', version = version + 1, updated_at = $4
  where r.id = $1 and r.edition_id = $2 and r.mode = 'on-site' and ${once}
    and ($3::text is null or exists (select from badge where code = $3 and registration_id = r.id and deactivated_at is null)
      or (r.badge_code = $3 and not exists (select from badge where registration_id = r.id)))
  returning r.id)
, entered as (
  insert into check_in (edition_id, registration_id, badge_id, at, by_name, desk)
  select $2, id, (select b.id from badge b where b.registration_id = admitted.id and b.deactivated_at is null), $4, $6, $7 from admitted
  returning id, registration_id)
, history as (
  insert into registration_change (registration_id, at, from_status, to_status, by_kind, by_name)
  select id, $4, '${BEFORE[0]}', '${ATTENDED}', $8, $6 from admitted)
, decided as (
  select $4::timestamptz as at, $2::uuid as edition_id, $8::text as actor_kind, $5::uuid as actor_id, $6::text as actor_name,
    'registration' as subject_kind, id::text as subject_id, '{"from":"${BEFORE[0]}"}'::jsonb as details
  from admitted)
, ${auditCte('registration.attended', 'decided')}
select id from entered`,
  };
}

const ONCE = `r.status = '${BEFORE[0]}'`;

/** The same without its protection: looks first, writes later. Only to show that the tests would notice. */
export const ADMITS_UNGUARDED = `exists (select pg_sleep(0.02)) and exists (select from registration where id = $1 and status in ('approved', 'attended'))`;
