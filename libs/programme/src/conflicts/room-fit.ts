import { alone, type Conflict } from './conflict.js';
import type { Picture, PictureRoom, PictureSession } from './picture.js';
import { common, minutesBetween } from './stretch.js';

/** What a session's room does not give it. */
export function roomFit(session: PictureSession, { rooms }: Picture): Conflict[] {
  const room = session.room === undefined ? undefined : rooms.get(session.room);
  if (!room) return [];
  const named = { room: { code: room.code, name: room.name } };
  return [
    ...(room.isClosed ? [alone('room-closed', session, named)] : []),
    ...blocked(session, room),
    ...tooSmall(session, room),
    ...withoutBooth(session, room),
    ...(session.captioning && !room.captioning ? [alone('no-captioning', session, named)] : []),
  ];
}

function blocked(session: PictureSession, room: PictureRoom): Conflict[] {
  return room.blockers.flatMap(({ reason, from, to }) => {
    const part = common({ from: session.startsAt, to: session.endsAt }, { from, to });
    if (!part) return [];
    const facts = { room: { code: room.code, name: room.name }, reason, taken: { from, to } };
    return [alone('room-blocked', session, { ...facts, minutes: minutesBetween(part.from, part.to) })];
  });
}

/** How many a room must seat: those who are expected, or who may sign up. */
export function seatsNeeded({ expected, seatLimit }: Pick<PictureSession, 'expected' | 'seatLimit'>): number {
  return Math.max(expected ?? 0, seatLimit ?? 0);
}

function tooSmall(session: PictureSession, { code, name, capacity }: PictureRoom): Conflict[] {
  const needs = seatsNeeded(session);
  if (needs <= capacity) return [];
  return [alone('room-too-small', session, { room: { code, name }, has: capacity, needs })];
}

/** Languages that would be lost: those that no booth may be given, and those that come after the last booth. */
export function languagesLost(
  wanted: string[],
  { booths, boothLanguages }: Pick<PictureRoom, 'booths' | 'boothLanguages'>,
) {
  const possible = wanted.filter((tag) => boothLanguages.length === 0 || boothLanguages.includes(tag));
  return wanted.filter((tag) => !possible.slice(0, booths).includes(tag));
}

function withoutBooth(session: PictureSession, room: PictureRoom): Conflict[] {
  const lacks = languagesLost(session.interpretation, room);
  if (lacks.length === 0) return [];
  const facts = { room: { code: room.code, name: room.name }, codes: session.interpretation, lacks, has: room.booths };
  return [alone('no-booth', session, facts)];
}
