import type { MovedFrom, PublicSession } from '@app/programme';

/** How a session's place differs from where releases had it before. */
export interface Move {
  from: MovedFrom;
  timeChanged: boolean;
  roomChanged: boolean;
}

/** Undefined when it has not moved. */
export function moveOf({ movedFrom, startsAt, endsAt, room }: PublicSession): Move | undefined {
  if (!movedFrom) return undefined;
  const timeChanged = movedFrom.startsAt !== startsAt.toISOString() || movedFrom.endsAt !== endsAt.toISOString();
  const roomChanged = movedFrom.room !== (room?.name ?? null);
  return timeChanged || roomChanged ? { from: movedFrom, timeChanged, roomChanged } : undefined;
}
