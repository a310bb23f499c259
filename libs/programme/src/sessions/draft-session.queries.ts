import type { Reader } from '@app/edition';
import type { DraftSession } from './draft-session.js';

const PANEL = `select coalesce(jsonb_agg(jsonb_build_object('seatId', sp.id, 'personId', p.id, 'role', sp.role,
    'courtesyTitle', p.courtesy_title, 'givenName', p.given_name, 'familyName', p.family_name,
    'nameInOwnScript', p.name_in_own_script, 'ownScriptLanguage', p.own_script_language,
    'positionTitle', p.position_title, 'organization', p.organization, 'hasAddress', p.email is not null,
    'objectsToRecording', sp.objects_to_recording)
    order by sp.position, sp.role), '[]')
  from session_person sp join person p on p.id = sp.person_id where sp.session_id = s.id`;

const ORGANIZERS = `select coalesce(jsonb_agg(jsonb_build_object('personId', p.id,
    'name', concat_ws(' ', nullif(p.courtesy_title, ''), nullif(p.given_name, ''), nullif(p.family_name, '')))
    order by p.family_name, p.given_name, p.id), '[]')
  from session_organizer so join person p on p.id = so.person_id where so.session_id = s.id`;

const KEY_PERSONS = ORGANIZERS.replace('session_organizer', 'session_key_person');

const DRAFTS = `select s.id, s.code, s.guid, s.source_key as "sourceKey", s.source_note as "sourceNote",
    s.given_fields as "givenFields", s.title, s.title_language as "titleLanguage", s.description,
    s.type_code as "typeCode", s.organizers, s.starts_at as "startsAt", s.ends_at as "endsAt", s.mode, s.languages,
    s.interpretation, s.captioning, s.action_lines as "actionLines", s.sdgs, s.audiences,
    s.expected, s.seat_limit as "seatLimit", s.is_fixed as "isFixed",
    s.access, s.recording, s.agenda, s.translations, s.joining_url as "joiningUrl", s.documents,
    s.cancelled_at as "cancelledAt", s.cancel_reason as "cancelReason", s.version,
    s.created_at as "createdAt", s.updated_at as "updatedAt",
    case when r.id is not null then jsonb_build_object('code', r.code, 'name', r.name, 'building', r.building,
      'floor', r.floor, 'isClosed', r.closed_at is not null) end as room,
    (${PANEL}) as panel, (${ORGANIZERS}) as "organizerPersons",
    (${KEY_PERSONS}) as "keyPersons"
  from session s left join room r on r.id = s.room_id
  where s.edition_id = $1 and s.removed_at is null`;

/** Every session of an edition that was not removed, in the order of time, unplaced ones last; one statement. */
export function readDraftSessions(reader: Reader, editionId: string): Promise<DraftSession[]> {
  return reader.query<DraftSession[]>(`${DRAFTS} order by s.starts_at nulls last, r.position, s.code`, [editionId]);
}

/** Which sessions there are, and those whose version is not the one that is known, or that are not known at all. */
export async function readChangedDrafts(
  reader: Reader,
  editionId: string,
  known: ReadonlyMap<string, number>,
): Promise<{ present: ReadonlySet<string>; changed: DraftSession[] }> {
  const rows = await reader.query<Array<{ code: string; version: number }>>(
    `select code, version from session where edition_id = $1 and removed_at is null`,
    [editionId],
  );
  const codes = rows.filter(({ code, version }) => known.get(code) !== version).map(({ code }) => code);
  const changed =
    codes.length === 0 ? [] : await reader.query<DraftSession[]>(`${DRAFTS} and s.code = any($2)`, [editionId, codes]);
  return { present: new Set(rows.map(({ code }) => code)), changed };
}

export async function readDraftSession(
  reader: Reader,
  editionId: string,
  code: string,
): Promise<DraftSession | undefined> {
  const [session] = await reader.query<DraftSession[]>(`${DRAFTS} and s.code = $2`, [editionId, code]);
  return session;
}

/** The sessions that were imported, by their key in the source: what an import finds there it has done already. */
export async function readSourceKeys(reader: Reader, editionId: string): Promise<Map<string, string>> {
  const rows = await reader.query<Array<{ sourceKey: string; code: string }>>(
    `select source_key as "sourceKey", code from session where edition_id = $1 and source_key is not null`,
    [editionId],
  );
  return new Map(rows.map(({ sourceKey, code }) => [sourceKey, code]));
}
