import type { Reader } from '@app/edition';
import { publicProgramme, type ProgrammeRow, type PublicProgramme } from './public-programme.js';

const SESSIONS = `select coalesce(jsonb_agg(jsonb_build_object('code', rs.code, 'snapshot', rs.snapshot,
    'cancelled', rs.cancelled_at is not null, 'movedFrom', rs.moved_from, 'documents', s.documents,
    'canJoin', s.joining_url is not null,
    'personIds', (select coalesce(jsonb_agg(person_id), '[]') from session_person where session_id = s.id))
    order by rs.snapshot->>'startsAt', r.position, rs.code), '[]')
  from released_session rs join session s on s.id = rs.session_id
  left join room r on r.edition_id = $1 and r.code = rs.snapshot->'room'->>'code'
  where rs.release_id = newest.id`;

const PROFILES = `select coalesce(jsonb_agg(jsonb_build_object('personId', it.person_id, 'photoId', it.photo_id,
    'biographies', it.biographies)), '[]')
  from person_profile it where it.is_public and exists (
    select from session_person p join session s on s.id = p.session_id where p.person_id = it.person_id and s.edition_id = $1)`;

/** What the public may see of an edition now: one statement, so of one moment. Of the drafts it reads documents and who is still on a panel. */
export async function readPublicProgramme(reader: Reader, editionId: string): Promise<PublicProgramme> {
  const [row] = await reader.query<ProgrammeRow[]>(
    `select coalesce(known.revision, 0) as revision, known.changed_at as "changedAt",
            case when newest.id is not null then jsonb_build_object('number', newest.number, 'name', newest.name,
              'notes', newest.notes, 'releasedAt', newest.released_at) end as release,
            coalesce(newest.breaks, '[]') as breaks, (${SESSIONS}) as sessions, (${PROFILES}) as profiles
     from (select $1::uuid as id) as edition
     left join programme_revision known on known.edition_id = edition.id
     left join lateral (select * from release where edition_id = edition.id order by number desc limit 1) newest on true`,
    [editionId],
  );
  return publicProgramme(editionId, row);
}
