import type { PreparedStatement } from '@app/database';
import { letterCtes } from '@app/mail';
import { OVER_IN_SQL } from '../registration-status.js';

/**
 * Applying is the hottest path: on opening day thousands come in minutes. So it is one statement, one round trip and one commit:
 * idempotency key, seat, registration, history, link to prove the address, letter and bell, all or nothing.
 *
 * Each step takes its rows from the one before, which fixes their order:
 * - `key` waits for a request with the same key that is under way; with a known key nothing else happens.
 * - `seat` waits for the pool's row and then looks at it anew (read committed), so nobody takes a seat that is gone or that
 *   somebody stands in line for. A mode that is not on site is counted only where the edition opened such a pool.
 * - a second living registration of the address hits `registration_one_living` and undoes everything, the seat too.
 *
 * Parameters: see `parametersOf` in apply.service.ts. Gives one row, or none when key or address are known already.
 */
export function applyStatement(takesSeat: string = TAKES_SEAT): PreparedStatement {
  return {
    name: takesSeat === TAKES_SEAT ? 'registration-apply-5' : 'registration-apply-unguarded',
    text: `
with living as (
  select 1 from registration where edition_id = $1 and email_key = $2 and status not in ${OVER_IN_SQL})
, key as (
  insert into idempotency_key (scope, key, request_hash, answer, created_at)
  select $3, $4::text, $5, $6, $7 where $4 is not null and not exists (select from living)
  on conflict do nothing returning 1)
, accepted as (
  select $8 || '-' || lpad(n::text, greatest(5, length(n::text)), '0') as number
  from (select nextval('registration_number') as n
        where not exists (select from living) and ($4 is null or exists (select from key))) as counted)
, seat as (${takesSeat})
, applied as (
  insert into registration (edition_id, number, email, email_key, given_name, family_name, organization, country,
    stakeholder_type, mode, language, status, holds_seat, waiting_since, submitted_at, prove_by, search_text, updated_at,
    category, seat_pool, form_version, answers)
  select $1, number, $10, $2, $11, $12, $13, $14, $15, $16, $17,
    case when is_left_out then 'waiting' else 'submitted' end,
    exists (select from seat), case when is_left_out then $7::timestamptz end, $7, $18, $19 || ' ' || lower(number), $7, $24, $25, $27, $28
  from accepted, (
    select not exists (select from seat) and ($9 or exists (
      select from seat_pool where edition_id = $1 and mode = $16 and category = $25)) as is_left_out) as counted
  returning id, number, status)
, history as (
  insert into registration_change (registration_id, at, to_status, by_kind, by_name)
  select id, $7, status, 'link', $20 from applied)
, link as (
  insert into registration_link (registration_id, purpose, token_hash, created_at, expires_at)
  select id, 'prove', $21, $7, $18 from applied)
, consented as (
  insert into consent (registration_id, kind, version, given_at)
  select id, agreed.kind, agreed.version, $7 from applied, jsonb_to_recordset($26::jsonb) as agreed (kind text, version integer)
  where agreed.version <= coalesce((select max(version) from consent_text where edition_id = $1 and kind = agreed.kind), 1))
, drafts as (
  select 'registration.acknowledgement' as kind, 'registration:' || id || ':acknowledged' as cause_key, $1::uuid as edition_id,
    'registration' as subject_kind, id::text as subject_id, $10::text as to_address, $20::text as to_name, $17::text as language,
    ('{"number":' || to_json(number) || ',"isWaiting":' || (status = 'waiting')::int || ',' || substr($22, 2))::json as data,
    jsonb_build_object('link', $23::text) as secrets
  from applied)
, ${letterCtes('drafts')}
select id, number, status from applied`,
  };
}

/** $9: whether this way of taking part always needs a seat. $25: the pool's category. $27, $28: the form's version and the answers. */
const TAKES_SEAT = `
  update seat_pool set taken = taken + 1
  where edition_id = $1 and mode = $16 and category = $25 and taken < capacity and in_line = 0
    and exists (select from accepted)
  returning 1`;

/** The same without its protection: looks first, counts later. Only to show that the tests would notice. */
export const TAKES_SEAT_UNGUARDED = `
  update seat_pool set taken = taken + 1
  where edition_id = $1 and mode = $16 and category = $25
    and (select taken < capacity from seat_pool where edition_id = $1 and mode = $16 and category = $25)
    and exists (select from accepted, pg_sleep(0.005))
  returning 1`;
