import type { Reader } from '@app/edition';
import type { Delivery, InvitationState, LifecycleAct } from '../lifecycle.js';
import type { SpeakingMode } from '../missing.js';

/** One change of somebody's part: what it led to, who did it, when and why. */
export interface PartChange {
  personId: string;
  act: LifecycleAct;
  state: InvitationState;
  mode: SpeakingMode | null;
  delivery: Delivery | null;
  reason: string;
  by: string;
  at: Date;
}

/** All changes of a session's parts, newest first, also of people who left its panel. */
export function readPartChanges(reader: Reader, editionId: string, sessionCode: string): Promise<PartChange[]> {
  return reader.query<PartChange[]>(
    `select i.person_id as "personId", c.act, c.state, c.mode, c.delivery, c.reason, c.changed_by as by, c.changed_at as at
     from speaking_change c join speaking_invitation i on i.id = c.invitation_id join session s on s.id = i.session_id
     where s.edition_id = $1 and s.code = $2 order by c.changed_at desc, c.id desc`,
    [editionId, sessionCode],
  );
}
