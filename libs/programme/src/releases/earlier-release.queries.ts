import type { Reader } from '@app/edition';
import { SAID_SINCE, type SessionSnapshot, type SnapshotBreak } from './snapshot.js';

/** A release as it was frozen, with what acted at once since. */
export interface EarlierRelease {
  number: number;
  name: string;
  breaks: SnapshotBreak[];
  sessions: EarlierSession[];
}

export interface EarlierSession {
  sessionId: string;
  code: string;
  snapshot: SessionSnapshot;
  /** As of now, not of then. */
  cancelledAt: Date | null;
  /** Whether its draft was taken out of the programme since. */
  isRemoved: boolean;
  organizerIds: string[];
}

type EarlierRow = EarlierSession & { personIds: string[] };

/** Undefined when there is no such release. */
export async function readEarlierRelease(
  reader: Reader,
  editionId: string,
  number: number,
): Promise<EarlierRelease | undefined> {
  const [release] = await reader.query<Array<Omit<EarlierRelease, 'sessions'> & { id: string }>>(
    `select id, number, name, breaks from release where edition_id = $1 and number = $2`,
    [editionId, number],
  );
  if (!release) return undefined;
  const rows = await reader.query<EarlierRow[]>(
    `select rs.session_id as "sessionId", rs.code, rs.snapshot, s.cancelled_at as "cancelledAt",
            s.removed_at is not null as "isRemoved",
            array(select person_id from session_person where session_id = s.id) as "personIds",
            array(select person_id from session_organizer where session_id = s.id) as "organizerIds"
     from released_session rs join session s on s.id = rs.session_id
     where rs.release_id = $1 order by rs.snapshot ->> 'startsAt', rs.code`,
    [release.id],
  );
  return { ...release, sessions: rows.map(withWhatActedSince) };
}

/** The newest number of an edition; 0 before the first release. */
export async function readNewestNumber(reader: Reader, editionId: string): Promise<number> {
  const [{ number }] = await reader.query<Array<{ number: number }>>(
    `select coalesce(max(number), 0) as number from release where edition_id = $1`,
    [editionId],
  );
  return number;
}

/** A cancellation, its end, and whoever left the panel stay as they are now: no return brings a name back or a cancelled session to life. */
function withWhatActedSince({ personIds, ...row }: EarlierRow): EarlierSession {
  const staying = new Set(personIds);
  const then = { ...SAID_SINCE, ...row.snapshot };
  const snapshot = {
    ...then,
    cancelled: row.cancelledAt !== null,
    panel: then.panel.filter(({ personId }) => staying.has(personId)),
    agenda: then.agenda.map((item) => (staying.has(item.personId ?? '') ? item : { ...item, personId: null })),
  };
  return { ...row, snapshot };
}
