import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { NoSuchPerson, SeatTwice } from '../programme.errors.js';
import { refreshPublicSession } from '../public/refresh-public-session.js';
import { saveChange, sessionToChange } from './change.js';
import { mustKnowPersons } from './panel.js';
import type { SessionRef } from './session-draft.js';
import type { Session } from './session.entity.js';

/** Whose place goes to whom. */
export interface SeatsGiven {
  from: string;
  to: string;
}

/**
 * Gives all of a person's places on a panel to another person, who speaks in their stead: place, role and items of the inner agenda stay. Gives
 * the ids of the places. The public sees one leave at once, and the other with the next release. Refuses `programme.person-unknown`,
 * `seat-twice` (the other has a place in the same role), `session-unknown`.
 */
export async function giveSeats(
  tx: Transaction,
  ref: SessionRef,
  { from, to }: SeatsGiven,
  by: Actor,
  now: Date,
): Promise<string[]> {
  const session = await sessionToChange(tx, ref);
  const seats = await tx.query<Array<{ id: string }>>(
    `select id from session_person where session_id = $1 and person_id = $2 order by position`,
    [session.id, from],
  );
  const ids = seats.map(({ id }) => id);
  await move(tx, session, ids, { from, to }, by, now);
  return ids;
}

/** The same of some places, back to whom they were taken from. Places that are somebody else's by now stay theirs. */
export async function giveSeatsBack(
  tx: Transaction,
  ref: SessionRef,
  seats: readonly string[],
  given: SeatsGiven,
  by: Actor,
  now: Date,
): Promise<void> {
  await move(tx, await sessionToChange(tx, ref), seats, given, by, now);
}

async function move(
  tx: Transaction,
  session: Session,
  seats: readonly string[],
  { from, to }: SeatsGiven,
  by: Actor,
  now: Date,
): Promise<void> {
  await mustKnowPersons(tx, [to]);
  await mustBeFree(tx, session, seats, to);
  const [moved] = await tx.query<[unknown[], number]>(
    `update session_person set person_id = $4, objects_to_recording = false
     where session_id = $1 and id = any($2::uuid[]) and person_id = $3 returning id`,
    [session.id, seats, from, to],
  );
  if (moved.length === 0) throw new NoSuchPerson();
  await saveChange(tx, session, { by, action: 'programme.person-substituted', details: { from, to } }, now);
  await refreshPublicSession(tx, session, now);
}

async function mustBeFree(tx: Transaction, { id }: Session, seats: readonly string[], personId: string): Promise<void> {
  const taken = await tx.query<unknown[]>(
    `select from session_person mine join session_person theirs using (session_id, role)
     where mine.session_id = $1 and mine.id = any($2::uuid[]) and theirs.person_id = $3`,
    [id, seats, personId],
  );
  if (taken.length > 0) throw new SeatTwice();
}
