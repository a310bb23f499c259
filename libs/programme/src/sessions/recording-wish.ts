import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { NoSuchPerson } from '../programme.errors.js';
import { saveChange, sessionToChange } from './change.js';
import type { SessionRef } from './session-draft.js';

/**
 * Notes whether somebody on a panel does not want to be recorded in that session, in all their roles. The same again changes nothing.
 * Refuses `programme.person-unknown`, `session-unknown`.
 */
export async function setRecordingWish(
  tx: Transaction,
  ref: SessionRef,
  personId: string,
  objects: boolean,
  by: Actor,
  now: Date,
): Promise<void> {
  const session = await sessionToChange(tx, ref);
  const seats = await tx.query<Array<{ objects: boolean }>>(
    `select objects_to_recording as objects from session_person where session_id = $1 and person_id = $2`,
    [session.id, personId],
  );
  if (seats.length === 0) throw new NoSuchPerson();
  if (seats.every((seat) => seat.objects === objects)) return;
  await tx.query(`update session_person set objects_to_recording = $3 where session_id = $1 and person_id = $2`, [
    session.id,
    personId,
    objects,
  ]);
  await saveChange(tx, session, { by, action: 'programme.recording-wish-set', details: { personId, objects } }, now);
}
