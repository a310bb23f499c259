import { readVocabulary, type Reader } from '@app/edition';
import type { FloorRequest } from './floor-request.entity.js';
import type { RoundTable } from './round-table.entity.js';
import { attendanceOf, type Attendance, type CategoryFound, type CategoryRule, type Holder } from './vip-category.js';

/** What the list takes from its session. Times and room are null until it is placed. */
export interface RoundTableSession {
  code: string;
  title: string;
  titleLanguage: string;
  startsAt: Date | null;
  endsAt: Date | null;
  room: string | null;
  isCancelled: boolean;
}

/** A request with the names that a list shows. No address, no telephone. */
export interface RequestRow extends Omit<FloorRequest, 'sessionId' | 'entityKey'> {
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  ownScriptLanguage: string | null;
  positionTitle: string;
  /** What the protocol officer has set in place of the table; null: nothing. */
  setCategory: string | null;
  setCategoryBy: string | null;
  setCategoryReason: string | null;
  /** On a final list: the category as it stood when it became final. */
  finalCategory: CategoryFound | null;
}

const TABLE = `t.session_id as "sessionId", t.edition_id as "editionId", t.minutes_per_speaker::float8 as "minutesPerSpeaker",
  t.requests_close_at as "requestsCloseAt", t.statements_close_at as "statementsCloseAt", t.list_state as "listState", t.list_number as "listNumber",
  t.listed_at as "listedAt", t.changed_at as "changedAt", t.version`;
const SESSION = `s.code, s.title, s.title_language as "titleLanguage", s.starts_at as "startsAt", s.ends_at as "endsAt",
  r.name as room, s.cancelled_at is not null as "isCancelled"`;
const FROM = `from round_table t join session s on s.id = t.session_id left join room r on r.id = s.room_id`;

/** The round tables of an edition, by their time. */
export function readRoundTables(
  reader: Reader,
  editionId: string,
): Promise<Array<RoundTable & RoundTableSession & { requests: number }>> {
  return reader.query(
    `select ${TABLE}, ${SESSION},
            (select count(*)::int from floor_request f where f.session_id = t.session_id and f.state = 'requested') as requests
     ${FROM} where t.edition_id = $1 and s.removed_at is null order by s.starts_at nulls last, s.code`,
    [editionId],
  );
}

export async function readRoundTable(
  reader: Reader,
  editionId: string,
  code: string,
): Promise<(RoundTable & RoundTableSession) | undefined> {
  const [found] = await reader.query<Array<RoundTable & RoundTableSession>>(
    `select ${TABLE}, ${SESSION} ${FROM} where t.edition_id = $1 and s.code = $2 and s.removed_at is null`,
    [editionId, code],
  );
  return found;
}

/** Every request of a round table, withdrawn ones too, in the order of arrival. */
export function readRequests(reader: Reader, sessionId: string): Promise<RequestRow[]> {
  return reader.query(
    `select f.id, f.person_id as "personId", f.part, f.office, f.country, f.speaks_for as "speaksFor", f.entity,
            f.present_on_site as "presentOnSite", f.attends, f.minutes::float8 as minutes, f.spoken_as as "spokenAs", f.speaks_in as "speaksIn", f.requested_at as "requestedAt",
            f.state, f.version, p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName",
            p.name_in_own_script as "nameInOwnScript", p.own_script_language as "ownScriptLanguage",
            p.position_title as "positionTitle", set.code as "setCategory", set.set_by as "setCategoryBy", set.reason as "setCategoryReason", f.final_category as "finalCategory"
     from floor_request f join person p on p.id = f.person_id join round_table t on t.session_id = f.session_id
     left join protocol_category set on set.edition_id = t.edition_id and set.person_id = f.person_id
     where f.session_id = $1 order by f.requested_at, f.id`,
    [sessionId],
  );
}

/** Who attends, by the requests at all round tables of the edition (R21 asks about the edition, not about one list). */
export async function readAttendance(reader: Reader, editionId: string): Promise<Attendance> {
  const holders: Holder[] = await reader.query(
    `select distinct f.office, f.country from floor_request f join round_table t on t.session_id = f.session_id
     where t.edition_id = $1 and f.attends`,
    [editionId],
  );
  return attendanceOf(holders);
}

/** The edition's own rule table (R20), from its vocabulary `vip-category`. */
export async function readCategoryTable(reader: Reader, editionId: string): Promise<CategoryRule[]> {
  const terms = await readVocabulary(reader, editionId, 'vip-category');
  return terms.map(({ code, details, position }) => ({
    code,
    rank: details.rank ?? position + 1,
    offices: details.offices ?? [],
  }));
}
