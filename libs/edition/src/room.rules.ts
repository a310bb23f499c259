import { BoothLanguageUnusable, RoomCodeUnusable, RoomNameMissing, RoomNumberUnusable } from './edition.errors.js';
import type { Room } from './room.entity.js';

/** What must hold of a room before it is written. Each refusal names the field that is wrong. */
export function mustBeUsableRoom(room: Pick<Room, 'code' | 'name' | 'capacity' | 'booths' | 'boothLanguages'>): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(room.code)) throw new RoomCodeUnusable();
  if (!room.name.trim()) throw new RoomNameMissing();
  if (!isCount(room.capacity, 100_000)) throw new RoomNumberUnusable('capacity');
  if (!isCount(room.booths, 20)) throw new RoomNumberUnusable('booths');
  const wrong = room.boothLanguages.find((tag) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag));
  if (wrong !== undefined) throw new BoothLanguageUnusable(wrong.slice(0, 40));
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
