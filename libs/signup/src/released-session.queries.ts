import type { Reader } from '@app/edition';
import type { SessionMode } from '@app/programme';

/** A session of the newest release, as far as sign-up asks. */
export interface ReleasedSession {
  sessionId: string;
  code: string;
  title: string;
  access: string;
  mode: SessionMode;
  startsAt: Date;
  endsAt: Date;
  isCancelled: boolean;
  /** The session's own limit, else its room's seats; null: not counted, as when it is remote and has no limit. */
  capacity: number | null;
}

/** The sessions of the newest release of `$1` as rows `released`: id, code, time, capacity. Others put their conditions behind it. */
export const RELEASED = `select rs.session_id, rs.code, rs.snapshot ->> 'title' as title,
    coalesce(rs.snapshot ->> 'access', 'open') as access, rs.snapshot ->> 'mode' as mode,
    (rs.snapshot ->> 'startsAt')::timestamptz as starts_at, (rs.snapshot ->> 'endsAt')::timestamptz as ends_at,
    rs.cancelled_at is not null as is_cancelled,
    coalesce((rs.snapshot ->> 'seatLimit')::int, room.capacity) as capacity
  from released_session rs
  left join room on room.edition_id = $1 and room.code = rs.snapshot -> 'room' ->> 'code'
  where rs.release_id = (select id from release where edition_id = $1 order by number desc limit 1)`;

export async function readReleasedSession(
  reader: Reader,
  editionId: string,
  code: string,
): Promise<ReleasedSession | undefined> {
  const [session] = await reader.query<ReleasedSession[]>(
    `select session_id as "sessionId", code, title, access, mode, starts_at as "startsAt", ends_at as "endsAt",
            is_cancelled as "isCancelled", capacity
     from (${RELEASED} and rs.code = $2) as released`,
    [editionId, code],
  );
  return session;
}
