import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { InvitationState } from '../lifecycle.js';
import type { SpeakingMode } from '../missing.js';

/** `named`: waits for the programme team · `accepted`: has the seat · `returned`: had it, and it went back. */
export const SUBSTITUTION_STATES = ['named', 'accepted', 'refused', 'withdrawn', 'returned'] as const;

/** Somebody who was named to speak in a person's place, as they were described. */
export interface Substitution {
  id: string;
  sessionId: string;
  personId: string;
  /** Of whom the place is, without title. */
  personName: string;
  /** Null until the place is theirs. */
  substituteId: string | null;
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  positionTitle: string;
  organization: string;
  /** For letters only; it goes into no view. */
  email: string;
  language: Language;
  reason: string;
  state: (typeof SUBSTITUTION_STATES)[number];
  namedAt: Date;
  namedBy: string;
  decidedAt: Date | null;
  decidedBy: string;
  decisionReason: string;
  stateBefore: Exclude<InvitationState, 'suggested' | 'delegated'> | null;
  modeBefore: SpeakingMode | null;
  /** Ids of the places on the panel that changed hands. */
  seats: string[];
}

const SUBSTITUTIONS = `
  select n.id, n.session_id as "sessionId", n.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as "personName",
         n.substitute_id as "substituteId", n.courtesy_title as "courtesyTitle", n.given_name as "givenName",
         n.family_name as "familyName", n.position_title as "positionTitle", n.organization, n.email, n.language, n.reason, n.state,
         n.named_at as "namedAt", n.named_by as "namedBy", n.decided_at as "decidedAt", n.decided_by as "decidedBy",
         n.decision_reason as "decisionReason", n.state_before as "stateBefore", n.mode_before as "modeBefore", n.seats
  from speaking_substitution n join session s on s.id = n.session_id join person p on p.id = n.person_id
  where s.edition_id = $1 and s.code = $2 and s.removed_at is null`;

/** Everybody who was named for a session, newest first, for its editors. */
export function readSubstitutions(reader: Reader, editionId: string, sessionCode: string): Promise<Substitution[]> {
  return reader.query<Substitution[]>(`${SUBSTITUTIONS} order by n.named_at desc, n.id`, [editionId, sessionCode]);
}

export async function readSubstitution(
  reader: Reader,
  editionId: string,
  sessionCode: string,
  id: string,
): Promise<Substitution | undefined> {
  const [found] = await reader.query<Substitution[]>(`${SUBSTITUTIONS} and n.id = $3`, [editionId, sessionCode, id]);
  return found;
}

/** A session in which somebody else speaks in one's place. */
export interface Delegated {
  code: string;
  title: string;
  titleLanguage: string;
  substitute: string;
  since: Date;
}

export function readDelegatedBy(reader: Reader, editionId: string, personId: string): Promise<Delegated[]> {
  return reader.query<Delegated[]>(
    `select s.code, s.title, s.title_language as "titleLanguage", trim(n.given_name || ' ' || n.family_name) as substitute,
            n.decided_at as since
     from speaking_substitution n join session s on s.id = n.session_id
     where s.edition_id = $1 and n.person_id = $2 and n.state = 'accepted' and s.removed_at is null
       and not exists (select from session_person own where own.session_id = s.id and own.person_id = $2)
     order by s.starts_at nulls last, s.code`,
    [editionId, personId],
  );
}
