import type { KeyboardEvent } from 'react';
import type { Board, BoardChange } from './board-question';
import { instantAt, later, wallOf } from './wall-clock';

interface Arrows {
  board: Board;
  /** Minutes. */
  step: number;
  zone: string;
  move(code: string, place: BoardChange['place'] & object): void;
}

/** Shift and an arrow: a step earlier or later, or into the next room as one sees it. */
export function moveByArrow(event: KeyboardEvent, { board, step, zone, move }: Arrows): void {
  const code = (event.target as Element).closest<HTMLElement>('[data-code]')?.dataset.code;
  const session = board.sessions.find((one) => one.code === code);
  if (!event.shiftKey || !event.key.startsWith('Arrow') || !session?.startsAt || !session.endsAt) return;
  event.preventDefault();
  const { startsAt, endsAt, room } = session;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    const by = (event.key === 'ArrowUp' ? -step : step) * 60;
    const shifted = (instant: string) => instantAt(later(wallOf(instant, zone), by), zone);
    move(session.code, { room, startsAt: shifted(startsAt), endsAt: shifted(endsAt) });
    return;
  }
  const isForward = (event.key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
  const rooms = board.rooms.filter(({ isClosed }) => !isClosed);
  const next = rooms[rooms.findIndex(({ code: one }) => one === room) + (isForward ? 1 : -1)];
  if (next) move(session.code, { room: next.code, startsAt, endsAt });
}
