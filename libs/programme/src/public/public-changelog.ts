import type { Reader } from '@app/edition';
import type { Difference } from '../releases/difference.js';
import type { ReleaseNotes } from '../releases/release-note.js';
import type { SnapshotSeat } from '../releases/snapshot.js';

/** One release as everybody may read about it. */
export interface PublicChange {
  /** Of the release; stays. */
  id: string;
  number: number;
  name: string;
  notes: ReleaseNotes;
  releasedAt: Date;
  /** How many sessions it holds. */
  sessions: number;
  /** Null where it was not kept. */
  differences: PublicDifference[] | null;
  /** Whether it shows other breaks than the one before. */
  breaksDiffer: boolean;
  /** The name of the release to which it returned. */
  returnsTo: string | null;
}

/** A panellist without the id by which we know them. */
type NamedSeat = Omit<SnapshotSeat, 'personId'>;

/** Whoever joined a panel is named only while they are on it; whoever left is only counted. */
export interface PublicDifference extends Omit<Difference, 'panel'> {
  panel?: { joined: NamedSeat[]; left: number };
}

export interface ChangelogPage {
  changes: PublicChange[];
  /** Ask for those before this number to read on. */
  olderThan?: number;
}

interface ChangeRow extends Omit<PublicChange, 'differences'> {
  differences: Difference[] | null;
}

/** Newest first, `most` of them, before a number if one is given; names are those that the agenda shows at this moment. */
export async function readPublicChangelog(
  reader: Reader,
  editionId: string,
  { before, most }: { before?: number; most: number },
): Promise<ChangelogPage> {
  const rows = await reader.query<ChangeRow[]>(
    `select * from (
       select r.id, r.number, r.name, r.notes, r.released_at as "releasedAt", r.differences, earlier.name as "returnsTo",
              (select count(*)::int from released_session where release_id = r.id) as sessions,
              r.breaks is distinct from lag(r.breaks, 1, r.breaks) over (order by r.number) as "breaksDiffer"
       from release r left join release earlier on earlier.edition_id = r.edition_id and earlier.number = r.returns_to
       where r.edition_id = $1) as known
     where number < $2 order by number desc limit $3`,
    [editionId, before ?? 2_147_483_647, most + 1],
  );
  const names = await readShownSeats(reader, editionId);
  const changes = rows.slice(0, most).map((row) => {
    return { ...row, differences: row.differences?.map((one) => publicDifference(one, names)) ?? null };
  });
  return { changes, olderThan: rows.length > most ? changes.at(-1)!.number : undefined };
}

function publicDifference({ panel, ...difference }: Difference, names: Map<string, NamedSeat>): PublicDifference {
  if (!panel) return difference;
  const joined = panel.joined.flatMap((id) => names.get(`${difference.code} ${id}`) ?? []);
  return { ...difference, panel: { joined, left: panel.left.length } };
}

/** Everybody whom the agenda names now, by code of the session and id. */
async function readShownSeats(reader: Reader, editionId: string): Promise<Map<string, NamedSeat>> {
  const rows = await reader.query<Array<{ code: string; seat: SnapshotSeat }>>(
    `select rs.code, seat from released_session rs cross join jsonb_array_elements(rs.snapshot -> 'panel') as seat
     where rs.release_id = (select id from release where edition_id = $1 order by number desc limit 1)
     and exists (select from session_person p where p.session_id = rs.session_id and p.person_id::text = seat ->> 'personId')`,
    [editionId],
  );
  return new Map(rows.map(({ code, seat: { personId, ...seat } }) => [`${code} ${personId}`, seat]));
}
