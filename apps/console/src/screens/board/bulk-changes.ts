import type { BoardChange, BoardSession } from './board-question';
import { instantAt, later, wallOf } from './wall-clock';

export const ACTS = ['room', 'day', 'shift', 'type', 'line'] as const;
export type Act = (typeof ACTS)[number];

type Wish = Omit<BoardChange, 'version'>;

/**
 * What one act does to many sessions. Room, day and minutes touch only those that stand somewhere and are not fixed; the others are
 * counted as left out.
 */
export function changesFor(
  act: Act,
  value: string,
  chosen: readonly BoardSession[],
  zone: string,
): { changes: Wish[]; leftOut: number } {
  const minutes = Number(value.replace('−', '-'));
  if (value.trim() === '' || (act === 'shift' && (!Number.isInteger(minutes) || minutes === 0))) {
    return { changes: [], leftOut: 0 };
  }
  if (act === 'type') return { changes: chosen.map(({ code }) => ({ code, typeCode: value })), leftOut: 0 };
  if (act === 'line') return { changes: chosen.map(({ code }) => ({ code, actionLines: [value] })), leftOut: 0 };
  const movable = chosen.filter(({ startsAt, isFixed }) => startsAt !== null && !isFixed);
  const place = (session: BoardSession): Wish['place'] => {
    const [start, end] = [session.startsAt!, session.endsAt!].map((instant) => wallOf(instant, zone));
    if (act === 'room') return { room: value, startsAt: session.startsAt!, endsAt: session.endsAt! };
    const moved = (wall: string) => (act === 'day' ? onDay(wall, start, value) : later(wall, minutes * 60));
    return { room: session.room, startsAt: instantAt(moved(start), zone), endsAt: instantAt(moved(end), zone) };
  };
  return {
    changes: movable.map((session) => ({ code: session.code, place: place(session) })),
    leftOut: chosen.length - movable.length,
  };
}

/** The same time on another day; what ends after midnight still does. */
function onDay(wall: string, start: string, day: string): string {
  const days = (Date.parse(`${day}T00:00Z`) - Date.parse(`${start.slice(0, 10)}T00:00Z`)) / 1000;
  return later(wall, days);
}
