import type { Reader } from '@app/edition';
import type { SessionSnapshot } from './snapshot.js';
import type { Place } from './difference.js';

/** A named state of the programme that the public has seen. */
export interface Release {
  id: string;
  /** 1, 2, 3… within its edition. */
  number: number;
  name: string;
  note: string;
  releasedAt: Date;
  releasedBy: string;
  /** How many sessions it holds, cancelled ones included. */
  sessions: number;
}

/** A session as the newest release holds it. */
export interface ReleasedRow {
  sessionId: string;
  code: string;
  snapshot: SessionSnapshot;
  /** Set at once by a cancellation, or when it was frozen as cancelled. */
  cancelledAt: Date | null;
  movedFrom: MovedFrom | null;
}

/** Where a session was before a release moved it. */
export interface MovedFrom extends Place {
  /** When it was moved. */
  movedAt: string;
}

/** Newest first. */
export function readReleases(reader: Reader, editionId: string): Promise<Release[]> {
  return reader.query<Release[]>(
    `select r.id, r.number, r.name, r.note, r.released_at as "releasedAt", r.released_by as "releasedBy",
            (select count(*)::int from released_session where release_id = r.id) as sessions
     from release r where r.edition_id = $1 order by r.number desc`,
    [editionId],
  );
}

/** What the newest release holds; nothing before the first. */
export function readReleased(reader: Reader, editionId: string): Promise<ReleasedRow[]> {
  return reader.query<ReleasedRow[]>(
    `select session_id as "sessionId", code, snapshot, cancelled_at as "cancelledAt", moved_from as "movedFrom"
     from released_session
     where release_id = (select id from release where edition_id = $1 order by number desc limit 1)`,
    [editionId],
  );
}
