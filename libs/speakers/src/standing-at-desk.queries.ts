import type { Reader } from '@app/edition';
import type { InvitationState } from './lifecycle.js';
import type { SpeakingMode } from './missing.js';

/** A session in which somebody was asked to speak: where, when, and how far it is. */
export interface SpokenSession {
  code: string;
  title: string;
  startsAt: Date | null;
  endsAt: Date | null;
  room: string | null;
  /** Whether the newest release holds it, so that it has a page of its own. */
  isPublic: boolean;
  state: InvitationState;
  mode: SpeakingMode | null;
}

/**
 * What the registration desk wants to know of somebody before it rejects or merges: the sessions on whose panel they are, and those to which they
 * sent somebody else; neither removed nor cancelled, those of an hour first. As the editors' draft has them.
 */
export function readSpokenSessions(reader: Reader, editionId: string, personId: string): Promise<SpokenSession[]> {
  return reader.query<SpokenSession[]>(
    `select s.code, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", r.name as room,
            exists (select from released_session rs where rs.session_id = s.id
              and rs.release_id = (select id from release where edition_id = $1 order by number desc limit 1)) as "isPublic",
            coalesce(i.state, 'suggested') as state, i.mode
     from session s left join room r on r.id = s.room_id
     left join speaking_invitation i on i.session_id = s.id and i.person_id = $2
     where s.edition_id = $1 and s.removed_at is null and s.cancelled_at is null
       and (i.state = 'delegated' or exists (select from session_person p where p.session_id = s.id and p.person_id = $2))
     order by s.starts_at nulls last, s.code`,
    [editionId, personId],
  );
}

/** Somebody who was asked and speaks nowhere any more: a category that was given because they speak is to be looked at. */
export function speaksNowhere(sessions: readonly Pick<SpokenSession, 'state'>[]): boolean {
  return sessions.length > 0 && sessions.every(({ state }) => state === 'declined' || state === 'delegated');
}
