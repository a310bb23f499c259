import type { Reader } from '@app/edition';
import type { Language } from '@app/i18n';
import type { Delivery, InvitationState } from './lifecycle.js';
import type { Part } from './missing.js';

/** A substitute as they were named, before they are a person of ours. `namedAt`: RFC 3339. */
export interface NamedSubstitute {
  id: string;
  name: string;
  organization: string;
  namedAt: string;
}

/** A person's part in a session: what the programme says of it, and how far the invitation is. */
export interface PartRow extends Part {
  sessionId: string;
  code: string;
  title: string;
  titleLanguage: string;
  startsAt: Date | null;
  room: string | null;
  sessionMode: 'on-site-and-remote' | 'on-site' | 'remote';
  /** In the newest release. If so, title, time and room are those of the release; else they are the editors' draft. */
  isReleased: boolean;
  /** The release names this person on the panel. */
  isPublic: boolean;
  personId: string;
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  nameInOwnScript: string | null;
  ownScriptLanguage: string | null;
  positionTitle: string;
  organization: string;
  /** For letters only; it goes into no view. */
  email: string | null;
  emailKey: string | null;
  language: Language;
  /** Codes of the vocabulary `panel-role`, in the order of the panel. */
  roles: string[];
  /** They do not want to be recorded in this session. */
  objectsToRecording: boolean;
  state: InvitationState;
  /** Null, like what follows, before the first letter. */
  invitationId: string | null;
  invitedAt: Date | null;
  invitedBy: string | null;
  answeredAt: Date | null;
  declineReason: string | null;
  letters: number | null;
  lastLetterAt: Date | null;
  version: number | null;
  /** Whether they spoke, as it was seen in the room; null: not written down. */
  delivery: Delivery | null;
  /** A presentation or a statement is there. */
  hasHandedIn: boolean;
  /** Of the session, whoever handed it in. */
  hasOutcome: boolean;
  /** It is theirs to hand in the outcome: the first rapporteur who accepted, else the chair, else the moderator. */
  writesOutcome: boolean;
  /** Whom they named to speak in their place, waiting for the programme team; null: nobody. */
  namedSubstitute: NamedSubstitute | null;
  /** The name of whom they speak for, if they were named as a substitute. */
  standsInFor: string | null;
  /** Kinds of reminders that were sent. */
  reminded: string[];
}

const PARTS = `
  select s.id as "sessionId", s.code, rs.session_id is not null as "isReleased",
         coalesce(rs.snapshot->>'title', s.title) as title,
         coalesce(rs.snapshot->>'titleLanguage', s.title_language) as "titleLanguage",
         coalesce((rs.snapshot->>'startsAt')::timestamptz, s.starts_at) as "startsAt",
         coalesce((rs.snapshot->>'endsAt')::timestamptz, s.ends_at) as "endsAt",
         case when rs.session_id is null then r.name else rs.snapshot->'room'->>'name' end as room,
         coalesce(rs.snapshot->>'mode', s.mode) as "sessionMode",
         case when rs.session_id is null then s.cancelled_at is not null
              else rs.cancelled_at is not null or coalesce((rs.snapshot->>'cancelled')::boolean, false) end as "isCancelled",
         coalesce(rs.snapshot->'panel' @> jsonb_build_array(jsonb_build_object('personId', p.id)), false) as "isPublic",
         p.id as "personId", p.courtesy_title as "courtesyTitle", p.given_name as "givenName", p.family_name as "familyName",
         p.name_in_own_script as "nameInOwnScript", p.own_script_language as "ownScriptLanguage",
         p.position_title as "positionTitle", p.organization, p.email, p.email_key as "emailKey", p.language, seat.roles,
         seat.objects as "objectsToRecording",
         coalesce(i.state, 'suggested') as state, i.id as "invitationId", i.mode, i.invited_at as "invitedAt",
         i.invited_by as "invitedBy", i.answer_by as "answerBy", i.answered_at as "answeredAt",
         i.decline_reason as "declineReason", i.letters, i.last_letter_at as "lastLetterAt", i.version, i.delivery,
         exists (select from speaking_material m where m.session_id = s.id and m.person_id = p.id and m.kind <> 'outcome') as "hasHandedIn",
         exists (select from speaking_material m where m.session_id = s.id and m.kind = 'outcome') as "hasOutcome",
         coalesce((select w.person_id = p.id from session_person w
            join speaking_invitation a on a.session_id = w.session_id and a.person_id = w.person_id and a.state = 'accepted'
            where w.session_id = s.id and w.role in ('rapporteur', 'chair', 'moderator')
            order by array_position(array['rapporteur', 'chair', 'moderator'], w.role), w.position limit 1), false) as "writesOutcome",
         (select jsonb_build_object('id', n.id, 'name', trim(n.given_name || ' ' || n.family_name), 'organization', n.organization,
            'namedAt', n.named_at)
          from speaking_substitution n where n.session_id = s.id and n.person_id = p.id and n.state = 'named') as "namedSubstitute",
         (select trim(f.given_name || ' ' || f.family_name) from speaking_substitution n join person f on f.id = n.person_id
          where n.session_id = s.id and n.substitute_id = p.id and n.state = 'accepted'
          order by n.decided_at desc limit 1) as "standsInFor",
         array(select kind from speaking_reminder r where r.invitation_id = i.id) as reminded,
         (select jsonb_build_object('status', g.status, 'mode', g.mode) from registration g
          where g.edition_id = s.edition_id and (g.person_id = p.id or g.email_key = p.email_key)
          order by g.status in ('rejected', 'withdrawn', 'expired', 'replaced'), g.submitted_at desc limit 1) as registration
  from session s
  join (select session_id, person_id, min(position) as position, array_agg(role order by position, role) as roles,
               bool_or(objects_to_recording) as objects
        from session_person group by session_id, person_id) seat on seat.session_id = s.id
  join person p on p.id = seat.person_id
  left join released_session rs on rs.session_id = s.id
    and rs.release_id = (select id from release where edition_id = $1 order by number desc limit 1)
  left join room r on r.id = s.room_id
  left join speaking_invitation i on i.session_id = s.id and i.person_id = p.id
  where s.edition_id = $1 and s.removed_at is null`;

/** The panel of a session in its order, for its editors. */
export function readPanel(reader: Reader, editionId: string, sessionCode: string): Promise<PartRow[]> {
  return reader.query<PartRow[]>(`${PARTS} and s.code = $2 order by seat.position, p.id`, [editionId, sessionCode]);
}

/** Everybody on a panel of the edition, by time of the session; one statement, whatever the number of sessions. */
export function readAllParts(reader: Reader, editionId: string): Promise<PartRow[]> {
  return reader.query<PartRow[]>(`${PARTS} order by "startsAt" nulls last, s.code, seat.position, p.id`, [editionId]);
}

/** What one person has to do with the edition's sessions, by time. Who was only suggested in a draft does not know of it yet. */
export function readPartsOf(reader: Reader, editionId: string, personId: string): Promise<PartRow[]> {
  return reader.query<PartRow[]>(
    `select * from (${PARTS} and p.id = $2) part where state <> 'suggested' or "isPublic"
     order by "startsAt" nulls last, code`,
    [editionId, personId],
  );
}

/** One person's part in one session; undefined when they are not on its panel. */
export async function readPart(
  reader: Reader,
  editionId: string,
  sessionCode: string,
  personId: string,
): Promise<PartRow | undefined> {
  const [part] = await reader.query<PartRow[]>(`${PARTS} and s.code = $2 and p.id = $3`, [
    editionId,
    sessionCode,
    personId,
  ]);
  return part;
}

/** The panels that a person looks after as a session organizer, by time. */
export function readOrganizedPanels(reader: Reader, editionId: string, personId: string): Promise<PartRow[]> {
  return reader.query<PartRow[]>(
    `${PARTS} and exists (select from session_organizer o where o.session_id = s.id and o.person_id = $2)
     order by "startsAt" nulls last, s.code, seat.position, p.id`,
    [editionId, personId],
  );
}
