import { nameOfStaff, type DataSubject, type Holding, type Transaction } from '@app/database';
import { systemActor } from '@app/identity';
import { forgetImportsWith } from './bringing/forget-imports.js';
import { removePerson } from './sessions/panel.js';

/** What this room holds of people. Free text of sessions is the organizers' publication and stays. */
export const PROGRAMME_HOLDINGS: readonly Holding[] = [
  {
    table: 'session_person',
    personal: [],
    others: ['role'],
    whose: 'session_person.person_id = any(its.person_ids)',
    given: {
      part: 'panels',
      columns: `(select title from session where id = session_id) as session, role, objects_to_recording`,
    },
    erased: leavePanels,
  },
  {
    table: 'session_organizer',
    personal: [],
    others: [],
    whose: 'session_organizer.person_id = any(its.person_ids)',
    given: { part: 'sessions-organized', columns: `(select title from session where id = session_id) as session` },
    erased: 'delete',
  },
  {
    table: 'session_key_person',
    personal: [],
    others: [],
    whose: 'session_key_person.person_id = any(its.person_ids)',
    given: { part: 'key-person-of', columns: `(select title from session where id = session_id) as session` },
    erased: 'delete',
  },
  {
    table: 'person_constraint',
    personal: ['windows'],
    others: [],
    whose: 'person_constraint.person_id = any(its.person_ids)',
    given: { part: 'availability', columns: `(select code from edition where id = edition_id) as edition, windows` },
    erased: 'delete',
  },
  {
    table: 'starred_session',
    personal: [],
    others: [],
    whose: 'starred_session.account_id = any(its.account_ids)',
    given: {
      part: 'starred-sessions',
      columns: `(select title from session where id = session_id) as session, starred_at`,
    },
    erased: 'delete',
  },
  nameOfStaff('accepted_conflict', 'accepted_by'),
  {
    table: 'schedule_import',
    personal: ['report', 'file_name'],
    others: ['format', 'wishes', 'outcome', 'counts'],
    whose: 'false',
    erased: forgetImportsWith,
  },
  {
    table: 'accepted_conflict',
    personal: [],
    others: ['fingerprint', 'kind', 'sessions', 'reason'],
    whose: 'false',
    erased: 'stays',
  },
  {
    table: 'released_session',
    personal: ['snapshot'],
    others: ['code', 'moved_from'],
    whose: 'false',
    erased: leaveSnapshots,
  },
  {
    table: 'release',
    personal: ['released_by'],
    others: ['name', 'note', 'notes', 'breaks'],
    whose: 'release.released_by = any(its.account_names)',
    erased: { set: `released_by = ''` },
  },
  { table: 'release', personal: ['differences'], others: [], whose: 'false', erased: leaveDifferences },
  {
    table: 'session',
    personal: ['organizers'],
    others: [
      'code',
      'source_key',
      'source_note',
      'given_fields',
      'title',
      'title_language',
      'description',
      'type_code',
      'mode',
      'languages',
      'interpretation',
      'action_lines',
      'audiences',
      'sdgs',
      'joining_url',
      'documents',
      'cancel_reason',
      'access',
      'recording',
      'agenda',
      'translations',
    ],
    whose: 'session.organizers && its.names',
    erased: {
      set: `organizers = array(select name from unnest(session.organizers) with ordinality as known (name, place)
        where not name = any(its.names) order by place)`,
    },
  },
];

/** The public name falls away at once, by the same act as when an editor takes somebody off a panel. */
async function leavePanels(tx: Transaction, { personIds }: DataSubject, now: Date): Promise<void> {
  const seats = await tx.query<Array<{ editionId: string; code: string; personId: string }>>(
    `select distinct s.edition_id as "editionId", s.code, p.person_id as "personId" from session_person p
     join session s on s.id = p.session_id and s.removed_at is null
     where p.person_id = any($1::uuid[]) order by 1, 2, 3`,
    [personIds],
  );
  for (const { personId, ...ref } of seats) await removePerson(tx, ref, personId, systemActor('erasure'), now);
  await tx.query(`delete from session_person where person_id = any($1::uuid[])`, [personIds]);
}

/** Who came and went stands there by an id; it is a person’s no more, but still counts as one. */
async function leaveDifferences(tx: Transaction, { personIds }: DataSubject): Promise<void> {
  for (const id of personIds) {
    await tx.query(
      `update release set differences = replace(differences::text, $1, gen_random_uuid()::text)::jsonb
       where strpos(differences::text, $1) > 0`,
      [id],
    );
  }
}

/** What earlier releases froze: a return may show it again. Items in an agenda stay, as nobody's. */
async function leaveSnapshots(tx: Transaction, { personIds, names }: DataSubject): Promise<void> {
  await tx.query(
    `update released_session set snapshot = jsonb_set(snapshot, '{organizers}', coalesce(
       (select jsonb_agg(name order by place) from jsonb_array_elements_text(snapshot -> 'organizers') with ordinality as known (name, place)
        where not name = any($1)), '[]'))
     where snapshot -> 'organizers' ?| $1`,
    [names],
  );
  await tx.query(
    `update released_session set snapshot = snapshot || jsonb_build_object(
       'panel', coalesce(
         (select jsonb_agg(seat order by place) from jsonb_array_elements(snapshot -> 'panel') with ordinality as known (seat, place)
          where not seat ->> 'personId' = any($1)), '[]'),
       'agenda', coalesce(
         (select jsonb_agg(case when item ->> 'personId' = any($1) then item || '{"personId": null}' else item end order by place)
          from jsonb_array_elements(snapshot -> 'agenda') with ordinality as known (item, place)), '[]'))
     where exists (select from jsonb_array_elements(snapshot -> 'panel') as seat where seat ->> 'personId' = any($1))`,
    [personIds],
  );
}
