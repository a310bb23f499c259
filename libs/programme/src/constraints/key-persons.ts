import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { saveChange, sessionToChange } from '../sessions/change.js';
import { mustKnowPersons } from '../sessions/panel.js';
import type { SessionRef } from '../sessions/session-draft.js';
import type { Session } from '../sessions/session.entity.js';

/**
 * Who must be able to be in a session without sitting on its panel: it is not placed against another session of theirs. Replaces
 * them all; nobody outside sees it. Refuses `programme.person-unknown`, `session-unknown`, `session-changed-meanwhile`.
 */
export async function setKeyPersons(
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
  await tx.query(`delete from session_key_person where session_id = $1 and not person_id = any($2::uuid[])`, [
    session.id,
    wanted,
  ]);
  await tx.query(
    `insert into session_key_person (session_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [session.id, wanted],
  );
  return saveChange(tx, session, { by, action: 'programme.key-persons-set', details: { persons: wanted.length } }, now);
}
