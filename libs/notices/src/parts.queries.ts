import type { Reader } from '@app/edition';
import { changeOf, inOrder, type KnownPart, ORGANIZER, type PartChange } from './part.js';

interface PartRow extends KnownPart {
  personId: string;
}

/** `Part` of a row of released_session; `cancelled` and `roles` are SQL, too. */
const partOf = (row: string, cancelled: string, roles: string) => `jsonb_build_object(
  'code', ${row}.code, 'title', ${row}.snapshot->>'title', 'titleLanguage', ${row}.snapshot->>'titleLanguage',
  'titles', coalesce((select jsonb_object_agg(key, value->'title') from jsonb_each(${row}.snapshot->'translations')
                      where value ? 'title'), '{}'),
  'startsAt', ${row}.snapshot->>'startsAt', 'endsAt', ${row}.snapshot->>'endsAt',
  'roomCode', ${row}.snapshot->'room'->>'code', 'room', ${row}.snapshot->'room'->>'name', 'mode', ${row}.snapshot->>'mode',
  'isCancelled', ${cancelled}, 'roles', to_jsonb(${roles}))`;

/**
 * Both sides of everybody's parts at once: what the newest release shows (less who left the panel, declined or sent somebody else since, with who looks
 * after the session), and what each was told last: by a notice, or else by the letter that invited them, as the release that was the
 * newest then had it. $1 the edition, $2 some persons or null for all.
 */
const PARTS = `
  with shown as (
    select rs.session_id, rs.code, rs.snapshot,
           rs.cancelled_at is not null or coalesce((rs.snapshot->>'cancelled')::boolean, false) as cancelled
    from released_session rs where rs.release_id = (select id from release where edition_id = $1 order by number desc limit 1)),
  seats as (
    select shown.session_id, sp.person_id, seat.value->>'role' as role, seat.place
    from shown, jsonb_array_elements(shown.snapshot->'panel') with ordinality as seat (value, place)
    join session_person sp on sp.person_id = (seat.value->>'personId')::uuid and sp.role = seat.value->>'role'
    where sp.session_id = shown.session_id
    union all
    select shown.session_id, o.person_id, '${ORGANIZER}', 1000 from shown join session_organizer o using (session_id)),
  declined as (
    select i.session_id, i.person_id from speaking_invitation i join session s on s.id = i.session_id
    where s.edition_id = $1 and i.state in ('declined', 'delegated')
      and not exists (select from session_organizer o where o.session_id = i.session_id and o.person_id = i.person_id)),
  parts as (
    select session_id, person_id, array_agg(role order by place, role) as roles from seats
    where ($2::uuid[] is null or person_id = any($2)) and (session_id, person_id) not in (select session_id, person_id from declined)
    group by session_id, person_id),
  letters as (
    select t.session_id, t.person_id, t.part, t.told_at as at from told_session t join session s on s.id = t.session_id
    where s.edition_id = $1 and ($2::uuid[] is null or t.person_id = any($2))
    union all
    select i.session_id, i.person_id, ${partOf(
      'rs',
      `coalesce((rs.snapshot->>'cancelled')::boolean, false) or coalesce(rs.cancelled_at <= i.last_letter_at, false)`,
      `array(select role from session_person sp where sp.session_id = i.session_id and sp.person_id = i.person_id
             order by position, role)`,
    )}, i.last_letter_at
    from speaking_invitation i join session s on s.id = i.session_id and s.edition_id = $1
    join released_session rs on rs.session_id = i.session_id and rs.release_id = (
      select id from release where edition_id = $1 and released_at <= i.last_letter_at order by number desc limit 1)
    where $2::uuid[] is null or i.person_id = any($2)),
  told as (
    select distinct on (session_id, person_id) session_id, person_id, part from letters
    order by session_id, person_id, at desc)
  select person_id as "personId", session_id as "sessionId", told.part as was, shown.session_id is null as "isGone",
         case when parts.roles is not null then ${partOf('shown', 'shown.cancelled', 'parts.roles')} end as is
  from parts full join told using (session_id, person_id)
  left join shown using (session_id)
  where (session_id, person_id) not in (select session_id, person_id from declined)`;

/** What is other for each than they were told last, by person, in the order of time. Who has nothing to hear is missing. */
export async function readChanges(
  reader: Reader,
  editionId: string,
  now: Date,
  personIds: string[] | null = null,
): Promise<Map<string, PartChange[]>> {
  const rows = await reader.query<PartRow[]>(PARTS, [editionId, personIds]);
  const changes = new Map<string, PartChange[]>();
  for (const { personId, ...part } of rows) {
    const change = changeOf(part, now);
    if (!change) continue;
    const known = changes.get(personId);
    if (known) known.push(change);
    else changes.set(personId, [change]);
  }
  for (const known of changes.values()) inOrder(known);
  return changes;
}
