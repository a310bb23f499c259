import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { readPersons } from '@app/people';
import { NoSuchPerson, SeatTwice, TooMany, UnknownTerm } from '../programme.errors.js';
import { refreshPublicSession } from '../public/refresh-public-session.js';
import { saveChange, sessionToChange } from './change.js';
import { readKnownCodes } from './known-codes.js';
import type { SessionRef } from './session-draft.js';
import type { Session } from './session.entity.js';

/** One place on a panel. A person may have several, each in another role. */
export interface Seat {
  personId: string;
  /** Code of the vocabulary `panel-role`. */
  role: string;
  /** That they do not want to be recorded; left out, it stays as it was. */
  objectsToRecording?: boolean;
}

export const MOST_SEATS = 60;

/**
 * The panel in its order, as a whole. Who stays in the same role keeps the same seat, so an invitation to it stays as it is.
 * Whoever is left out disappears from public pages and calendars at once; whoever is new appears with the next release.
 * Refuses `programme.person-unknown`, `unknown-role`, `seat-twice`, `too-many`, `session-unknown`, `session-changed-meanwhile`.
 */
export async function setPanel(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  seats: Seat[],
  by: Actor,
  now: Date,
): Promise<Session> {
  const session = await sessionToChange(tx, ref, version);
  await mustBeUsablePanel(tx, ref.editionId, seats);
  await writePanel(tx, session.id, seats);
  const details = { seats: seats.length };
  await saveChange(tx, session, { by, action: 'programme.panel-set', details }, now);
  await refreshPublicSession(tx, session, now);
  return session;
}

/** Takes a person off a panel, in every role, at once. Refuses `programme.person-unknown`, `session-unknown`. */
export async function removePerson(
  tx: Transaction,
  ref: SessionRef,
  personId: string,
  by: Actor,
  now: Date,
): Promise<Session> {
  const session = await sessionToChange(tx, ref);
  const [taken] = await tx.query(`delete from session_person where session_id = $1 and person_id = $2 returning id`, [
    session.id,
    personId,
  ]);
  if (taken.length === 0) throw new NoSuchPerson();
  await saveChange(tx, session, { by, action: 'programme.person-removed', details: { personId } }, now);
  await refreshPublicSession(tx, session, now);
  return session;
}

async function mustBeUsablePanel(tx: Transaction, editionId: string, seats: Seat[]): Promise<void> {
  if (seats.length > MOST_SEATS) throw new TooMany('panel', MOST_SEATS);
  if (new Set(seats.map((seat) => `${seat.personId} ${seat.role}`)).size < seats.length) throw new SeatTwice();
  const { roles } = await readKnownCodes(tx, editionId);
  const strange = seats.find((seat) => !roles.has(seat.role));
  if (strange) throw new UnknownTerm('role', strange.role);
  await mustKnowPersons(
    tx,
    seats.map((seat) => seat.personId),
  );
}

export async function mustKnowPersons(tx: Transaction, personIds: string[]): Promise<void> {
  const persons = await readPersons(tx, personIds);
  if (personIds.some((id) => !persons.has(id))) throw new NoSuchPerson();
}

/** Without a record of its own: for those who write one. */
export async function writePanel(tx: Transaction, sessionId: string, seats: Seat[]): Promise<void> {
  const wanted = JSON.stringify(seats.map((seat, position) => ({ ...seat, position })));
  const rows = `jsonb_to_recordset($2::jsonb) as seat ("personId" uuid, role text, position integer, "objectsToRecording" boolean)`;
  await tx.query(
    `delete from session_person p where session_id = $1
     and not exists (select from ${rows} where seat."personId" = p.person_id and seat.role = p.role)`,
    [sessionId, wanted],
  );
  await tx.query(
    `insert into session_person as known (session_id, person_id, role, position, objects_to_recording)
     select $1, seat."personId", seat.role, seat.position, coalesce(seat."objectsToRecording", false) from ${rows}
     on conflict (session_id, person_id, role) do update set position = excluded.position,
       objects_to_recording = coalesce(
         (select seat."objectsToRecording" from ${rows} where seat."personId" = known.person_id and seat.role = known.role),
         known.objects_to_recording)`,
    [sessionId, wanted],
  );
}
