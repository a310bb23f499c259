import type { Transaction } from '@app/database';
import { daysAfter, instantIn, readEdition, readRooms, type Edition, type Room } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  EndsBeforeItStarts,
  NoSuchRoom,
  NotToTheMinute,
  OutsideEditionDays,
  RoomIsClosed,
  RoomNeeded,
  SessionIsFixed,
} from '../programme.errors.js';
import { saveChange, sessionToChange } from './change.js';
import type { SessionRef } from './session-draft.js';
import type { Session } from './session.entity.js';

/** Where and when. Overlaps with other sessions are no refusal: drafts may clash, and `findConflicts` says how. */
export interface Placement {
  /** Code of a room of the edition; null for a session that is remote altogether. */
  room: string | null;
  /** To the minute, inside the edition's days in its zone; the end is exclusive. */
  startsAt: Date;
  endsAt: Date;
}

/**
 * Gives a session its room and time, or takes them away with null. Refuses `programme.not-to-the-minute`, `ends-before-it-starts`,
 * `outside-edition-days`, `room-unknown`, `room-closed`, `room-needed`, `session-unknown`, `session-changed-meanwhile`, and
 * `session-fixed` unless `moveFixed` says that a fixed session is meant.
 */
export async function placeSession(
  tx: Transaction,
  ref: SessionRef,
  version: number,
  placement: Placement | null,
  by: Actor,
  now: Date,
  moveFixed = false,
): Promise<Session> {
  const session = await sessionToChange(tx, ref, version);
  const edition = (await readEdition(tx, ref.editionId))!;
  if (placement) mustHaveTime(placement, edition);
  const room = placement && placedRoom(session, placement, await readRooms(tx, ref.editionId));
  mustBeMovable(session, placement && { ...placement, roomId: room?.id ?? null }, moveFixed);
  const { startsAt, endsAt } = placement ?? { startsAt: null, endsAt: null };
  Object.assign(session, { roomId: room?.id ?? null, startsAt, endsAt });
  if (by.kind !== 'system') session.givenFields = session.givenFields.filter((f) => f !== 'room' && f !== 'time');
  const details = { room: room?.code ?? null, startsAt, endsAt };
  return saveChange(tx, session, { by, action: 'programme.session-placed', details }, now);
}

/** What must hold of a time before a session is put there. */
export function mustHaveTime({ startsAt, endsAt }: Pick<Placement, 'startsAt' | 'endsAt'>, edition: Edition): void {
  if (startsAt.getTime() % 60_000 !== 0) throw new NotToTheMinute('startsAt');
  if (endsAt.getTime() % 60_000 !== 0) throw new NotToTheMinute('endsAt');
  if (endsAt <= startsAt) throw new EndsBeforeItStarts();
  const { from, to } = spanOfDays(edition);
  if (startsAt < from || startsAt >= to) throw new OutsideEditionDays('startsAt', edition.startsOn, edition.endsOn);
  if (endsAt > to) throw new OutsideEditionDays('endsAt', edition.startsOn, edition.endsOn);
}

/** From the first midnight of an edition to the one that ends its last day. */
export function spanOfDays({ startsOn, endsOn, timeZone }: Pick<Edition, 'startsOn' | 'endsOn' | 'timeZone'>): {
  from: Date;
  to: Date;
} {
  return { from: instantIn(timeZone, startsOn, '00:00'), to: instantIn(timeZone, daysAfter(endsOn, 1), '00:00') };
}

function placedRoom(session: Session, placement: Placement, rooms: Room[]): Room | null {
  if (placement.room === null) {
    if (session.mode !== 'remote') throw new RoomNeeded();
    return null;
  }
  const room = rooms.find(({ code }) => code === placement.room);
  if (!room) throw new NoSuchRoom(placement.room);
  if (room.closedAt && room.id !== session.roomId) throw new RoomIsClosed(room.name);
  return room;
}

/** A fixed session that stands somewhere stays there, unless whoever moves it knows. */
function mustBeMovable(
  session: Session,
  to: { roomId: string | null; startsAt: Date; endsAt: Date } | null,
  moveFixed: boolean,
): void {
  if (!session.isFixed || moveFixed || session.startsAt === null) return;
  const stays =
    to?.roomId === session.roomId &&
    to.startsAt.getTime() === session.startsAt.getTime() &&
    to.endsAt.getTime() === session.endsAt!.getTime();
  if (!stays) throw new SessionIsFixed();
}
