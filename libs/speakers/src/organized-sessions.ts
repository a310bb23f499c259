import type { Reader } from '@app/edition';
import { type PartRow, readOrganizedPanels } from './part.queries.js';

/** A session that somebody organizes, with the answers of its panel. */
export interface OrganizedSession {
  code: string;
  title: string;
  titleLanguage: string;
  startsAt: Date | null;
  endsAt: Date | null;
  room: string | null;
  isReleased: boolean;
  isCancelled: boolean;
  /** Empty while nobody is on it. */
  panel: PartRow[];
}

/** By time, unplaced ones last; sessions without a panel too. */
export async function readOrganizedSessions(
  reader: Reader,
  editionId: string,
  personId: string,
): Promise<OrganizedSession[]> {
  const sessions = await reader.query<Array<Omit<OrganizedSession, 'panel'>>>(
    `select s.code, coalesce(rs.snapshot->>'title', s.title) as title, rs.session_id is not null as "isReleased",
            coalesce(rs.snapshot->>'titleLanguage', s.title_language) as "titleLanguage",
            coalesce((rs.snapshot->>'startsAt')::timestamptz, s.starts_at) as "startsAt",
            coalesce((rs.snapshot->>'endsAt')::timestamptz, s.ends_at) as "endsAt",
            case when rs.session_id is null then r.name else rs.snapshot->'room'->>'name' end as room,
            coalesce(rs.cancelled_at, s.cancelled_at) is not null as "isCancelled"
     from session_organizer o join session s on s.id = o.session_id
     left join released_session rs on rs.session_id = s.id
       and rs.release_id = (select id from release where edition_id = $1 order by number desc limit 1)
     left join room r on r.id = s.room_id
     where o.person_id = $2 and s.edition_id = $1 and s.removed_at is null order by "startsAt" nulls last, s.code`,
    [editionId, personId],
  );
  if (sessions.length === 0) return [];
  const parts = await readOrganizedPanels(reader, editionId, personId);
  return sessions.map((session) => ({ ...session, panel: parts.filter(({ code }) => code === session.code) }));
}
