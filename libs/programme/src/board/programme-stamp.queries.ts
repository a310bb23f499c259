import type { Reader } from '@app/edition';

/** Of tables that are small: every row by its id and version. */
const rowsOf = (table: string, row: string, where = 'edition_id = $1') =>
  `(select coalesce(md5(string_agg(${row}, ' ' order by ${row})), '') from ${table} where ${where})`;

const STAMP = `select
  (select count(*) || '.' || coalesce(sum(version), 0) from session where edition_id = $1) as sessions,
  concat_ws('-', (select version from edition where id = $1),
  ${rowsOf('room', `code || version`)},
  ${rowsOf('walking_times', 'version::text')},
  ${rowsOf('programme_break', `id::text || version`)},
  ${rowsOf('room_blocker b join room r on r.id = b.room_id', `b.id::text || b.version`, 'r.edition_id = $1')},
  ${rowsOf('person_constraint', `person_id::text || version`)},
  ${rowsOf('kept_apart', `id::text || version`)},
  ${rowsOf('conflict_rules', 'version::text')},
  ${rowsOf('accepted_conflict', `fingerprint || accepted_at || md5(reason)`)},
  (with panel as (select person_id from session_person sp join session s on s.id = sp.session_id and s.edition_id = $1
   union select person_id from session_organizer o join session s on s.id = o.session_id and s.edition_id = $1
   union select person_id from session_key_person k join session s on s.id = k.session_id and s.edition_id = $1)
   select (select coalesce(sum(p.version), 0) from person p join panel on panel.person_id = p.id) || '.' ||
          (select count(*) || '.' || coalesce(sum(g.version), 0) from registration g join panel on panel.person_id = g.person_id
           where g.edition_id = $1)),
  (select count(*) || '.' || coalesce(sum(i.version), 0) from speaking_invitation i
   join session s on s.id = i.session_id and s.edition_id = $1)) as others`;

/** The state of a programme in two short texts. */
export interface ProgrammeStamp {
  /** Changes with every change of a session, its panel included. */
  sessions: string;
  /** Changes with everything else that the board shows or that decides on conflicts. */
  others: string;
}

/**
 * One short statement. Every row that it counts has a version that rises, or an id that is new. It asks tables of rooms above too:
 * whoever forgets one shows yesterday's board.
 */
export async function readProgrammeStamp(reader: Reader, editionId: string): Promise<ProgrammeStamp> {
  const [stamp] = await reader.query<ProgrammeStamp[]>(STAMP, [editionId]);
  return stamp;
}
