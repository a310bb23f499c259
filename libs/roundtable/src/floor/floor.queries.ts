import type { Reader } from '@app/edition';
import type { SpeaksFor } from '../entity-key.js';
import type { Part } from '../speaking-order.js';
import type { FloorState } from './floor-state.js';

export interface FloorRow {
  sessionId: string;
  editionId: string;
  state: FloorState;
  version: number;
  /** Whether an act can be taken back. */
  canUndo: boolean;
}

/** Whose turn it is, with the names that are read out. No address, no telephone. */
export interface TurnRow {
  id: string;
  personId: string;
  part: Part;
  speaksFor: SpeaksFor;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  entity: string;
  /** When a request came from the room; null for those of the list. */
  askedAt: Date | null;
  /** How the name is said, as the delegation wrote it. */
  spokenAs: string;
  /** Language code in which they mean to speak. */
  speaksIn: string | null;
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  ownScriptLanguage: string | null;
  positionTitle: string;
}

export async function readFloorRow(reader: Reader, sessionId: string): Promise<FloorRow | undefined> {
  const [row] = await reader.query<FloorRow[]>(
    `select session_id as "sessionId", edition_id as "editionId", state, version,
            exists (select from floor_step where floor_step.session_id = floor.session_id) as "canUndo"
     from floor where session_id = $1`,
    [sessionId],
  );
  return row;
}

export function readTurns(reader: Reader, sessionId: string): Promise<TurnRow[]> {
  return reader.query(
    `select t.id, t.person_id as "personId", coalesce(f.part, 'speaker') as part, t.speaks_for as "speaksFor", t.country, t.entity,
            t.asked_at as "askedAt", coalesce(f.spoken_as, '') as "spokenAs", f.speaks_in as "speaksIn",
            p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName",
            p.name_in_own_script as "nameInOwnScript", p.own_script_language as "ownScriptLanguage",
            p.position_title as "positionTitle"
     from floor_turn t join person p on p.id = t.person_id
     left join lateral (select part, spoken_as, speaks_in from floor_request
                        where session_id = t.session_id and person_id = t.person_id
                        order by state limit 1) f on true
     where t.session_id = $1`,
    [sessionId],
  );
}
