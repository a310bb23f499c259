import { type DataSource, IsNull } from 'typeorm';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { NoSuchSession } from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { refreshPublicSession } from '../public/refresh-public-session.js';
import { saveChange, sessionToChange } from './change.js';
import { editSession } from './edit-session.js';
import { mustKnowPersons } from './panel.js';
import type { SessionChanges, SessionRef } from './session-draft.js';
import { Session } from './session.entity.js';

/**
 * Who looks after a session on the organizers' side: they edit its description and see its panel's answers. Replaces them all.
 * Refuses `programme.person-unknown`, `session-unknown`, `session-changed-meanwhile`.
 */
export async function setSessionOrganizers(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  personIds: string[],
  by: Actor,
  now: Date,
): Promise<Session> {
  const session = await sessionToChange(tx, ref, version);
  const wanted = [...new Set(personIds)];
  await mustKnowPersons(tx, wanted);
  await tx.query(`delete from session_organizer where session_id = $1 and not person_id = any($2::uuid[])`, [
    session.id,
    wanted,
  ]);
  await tx.query(
    `insert into session_organizer (session_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [session.id, wanted],
  );
  const details = { organizers: wanted.length };
  await saveChange(tx, session, { by, action: 'programme.organizers-set', details }, now);
  await refreshPublicSession(tx, session, now);
  return session;
}

/** The same for some more of them; who looks after it already stays. A session that was removed is left alone. */
export async function addSessionOrganizers(
  tx: Transaction,
  editionId: string,
  sessionId: string,
  personIds: readonly string[],
  by: Actor,
  now: Date,
): Promise<void> {
  await lockProgrammeOf(tx, editionId);
  const session = await tx.findOneBy(Session, { id: sessionId, editionId, removedAt: IsNull() });
  if (!session) return;
  const rows = await tx.query<Array<{ id: string }>>(
    `select person_id as id from session_organizer where session_id = $1`,
    [sessionId],
  );
  const known = rows.map(({ id }) => id);
  if (personIds.every((id) => known.includes(id))) return;
  await setSessionOrganizers(tx, session, session.version, [...known, ...personIds], by, now);
}

/** What the session's own organizers may change; time, room, title and panel are the programme editors'. */
export type OrganizersChanges = Pick<SessionChanges, 'description' | 'organizers'>;

/** `editSession` for one of its organizers. Anybody else is told that there is no such session (`programme.session-unknown`). */
export async function editOwnSession(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  { description, organizers }: OrganizersChanges,
  who: { personId: string; by: Actor },
  now: Date,
): Promise<Session> {
  if (!(await organizes(tx, ref, who.personId))) throw new NoSuchSession();
  return editSession(tx, ref, version, { description, organizers }, who.by, now);
}

/** Whether the person looks after that session. */
export async function organizes(
  reader: Pick<DataSource | Transaction, 'query'>,
  ref: SessionRef,
  personId: string,
): Promise<boolean> {
  const found = await reader.query<unknown[]>(
    `select from session s join session_organizer o on o.session_id = s.id
     where s.edition_id = $1 and s.code = $2 and s.removed_at is null and o.person_id = $3`,
    [ref.editionId, ref.code, personId],
  );
  return found.length > 0;
}
