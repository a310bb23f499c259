import type { Reader } from '@app/edition';

/** A word that the desk puts on registrations. */
export interface DeskTag {
  id: string;
  name: string;
}

/** What the desk knows of a registration beside its facts. */
export interface DeskMarks {
  tags: DeskTag[];
  notes: number;
  /** Others that may be the same person. */
  duplicates: number;
  /** Standing in line for a seat, counted from 1. */
  place: number | null;
  delegation: { id: string; country: string; organization: string; name: string } | null;
  /** The registration that it was made one with. */
  mergedInto: string | null;
}

const NO_MARKS: DeskMarks = { tags: [], notes: 0, duplicates: 0, place: null, delegation: null, mergedInto: null };

/** The marks of some registrations of an edition, in one statement. */
export async function deskMarks(reader: Reader, editionId: string, ids: string[]): Promise<(id: string) => DeskMarks> {
  const rows = await reader.query<Array<DeskMarks & { id: string }>>(
    `with line as (
       select id, row_number() over (partition by mode, seat_pool order by waiting_since, id)::int as place
       from registration where edition_id = $1 and status = 'waiting' and proven_at is not null)
     select r.id,
       (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name_key), '[]')
        from registration_tag g join desk_tag t on t.id = g.tag_id where g.registration_id = r.id) as tags,
       (select count(*)::int from registration_note n where n.registration_id = r.id) as notes,
       (select count(*)::int from probable_duplicate d where d.state = 'open' and r.id in (d.one_id, d.other_id)) as duplicates,
       line.place,
       (select json_build_object('id', d.id, 'country', d.country, 'organization', d.organization, 'name', d.name)
        from delegation d where d.id = r.delegation_id) as delegation,
       (select m.surviving_id from registration_merge m where m.ended_id = r.id) as "mergedInto"
     from registration r left join line on line.id = r.id where r.edition_id = $1 and r.id = any($2::uuid[])`,
    [editionId, ids],
  );
  const known = new Map(rows.map(({ id, ...marks }) => [id, marks]));
  return (id) => known.get(id) ?? NO_MARKS;
}
