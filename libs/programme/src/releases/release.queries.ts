import type { Reader } from '@app/edition';
import type { Difference, Place } from './difference.js';
import type { ReleaseNotes } from './release-note.js';
import type { SessionSnapshot, SnapshotBreak } from './snapshot.js';

/** A named state of the programme that the public has seen. */
export interface Release {
  id: string;
  /** 1, 2, 3… within its edition. */
  number: number;
  name: string;
  notes: ReleaseNotes;
  releasedAt: Date;
  releasedBy: string;
  /** How many sessions it holds, cancelled ones included. */
  sessions: number;
  /** How many of them it treats differently from the release before; null where that was not kept. */
  differences: number | null;
  /** The number of the release to which it returned. */
  returnsTo: number | null;
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
    `select r.id, r.number, r.name, r.notes, r.returns_to as "returnsTo", jsonb_array_length(r.differences) as differences,
            r.released_at as "releasedAt", r.released_by as "releasedBy",
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

/** The differences that were kept with a release; undefined when there is no such release. */
export async function readDifferencesOf(
  reader: Reader,
  editionId: string,
  number: number,
): Promise<Difference[] | undefined> {
  const [row] = await reader.query<Array<{ differences: Difference[] }>>(
    `select coalesce(differences, '[]') as differences from release where edition_id = $1 and number = $2`,
    [editionId, number],
  );
  return row?.differences;
}

/** The breaks that the public sees; none before the first release. */
export async function readReleasedBreaks(reader: Reader, editionId: string): Promise<SnapshotBreak[]> {
  const [row] = await reader.query<Array<{ breaks: SnapshotBreak[] }>>(
    `select breaks from release where edition_id = $1 order by number desc limit 1`,
    [editionId],
  );
  return row?.breaks ?? [];
}
