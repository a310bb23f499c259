import { readEdition, readRooms, type Edition, type Reader } from '@app/edition';
import { formalName } from '@app/people';
import { NoSuchRoom, NoSuchSession } from '../programme.errors.js';
import type { DraftSession } from '../sessions/draft-session.js';
import { readDraftSessions } from '../sessions/draft-session.queries.js';
import { mustHaveTime, spanOfDays, type Placement } from '../sessions/place-session.js';
import type { SessionRef } from '../sessions/session-draft.js';
import { sessionsOf, type Conflict } from './conflict.js';
import { findConflicts, type PlacedSession } from './find-conflicts.js';

/** The conflicts among an edition's drafts; what has no time yet and what is cancelled takes no part. */
export function conflictsAmong(drafts: DraftSession[], edition: Edition): Conflict[] {
  const days = { startsOn: edition.startsOn, endsOn: edition.endsOn, ...spanOfDays(edition) };
  return findConflicts(drafts.flatMap(placed), days);
}

/** The conflicts of a whole edition as it stands in the drafts. */
export async function readConflicts(reader: Reader, edition: Edition): Promise<Conflict[]> {
  return conflictsAmong(await readDraftSessions(reader, edition.id), edition);
}

/**
 * What would clash if a session were placed there; nothing is written. Refuses a time that `placeSession` would refuse,
 * `programme.room-unknown` and `session-unknown`.
 */
export async function conflictsIfPlaced(reader: Reader, ref: SessionRef, placement: Placement): Promise<Conflict[]> {
  const edition = (await readEdition(reader, ref.editionId))!;
  mustHaveTime(placement, edition);
  const drafts = await readDraftSessions(reader, ref.editionId);
  const session = drafts.find(({ code }) => code === ref.code);
  if (!session) throw new NoSuchSession();
  const room = await roomOf(reader, ref.editionId, placement.room);
  const { startsAt, endsAt } = placement;
  const moved: DraftSession = { ...session, cancelledAt: null, startsAt, endsAt, room };
  const others = drafts.filter(({ code }) => code !== ref.code);
  return conflictsAmong([...others, moved], edition).filter((conflict) =>
    sessionsOf(conflict).some(({ code }) => code === ref.code),
  );
}

async function roomOf(reader: Reader, editionId: string, code: string | null): Promise<DraftSession['room']> {
  if (code === null) return null;
  const room = (await readRooms(reader, editionId)).find((known) => known.code === code);
  if (!room) throw new NoSuchRoom(code);
  const { name, building, floor, closedAt } = room;
  return { code, name, building, floor, isClosed: closedAt !== null };
}

function placed({ code, title, startsAt, endsAt, cancelledAt, room, panel }: DraftSession): PlacedSession[] {
  if (cancelledAt || !startsAt || !endsAt) return [];
  const people = panel.map((seat) => ({ id: seat.personId, name: formalName(seat) }));
  return [{ code, title, startsAt, endsAt, room: room ?? undefined, people }];
}
