import type { Edition } from '@app/edition';
import { Refusal } from '@app/refusals';
import { quoted, type Remarks } from '../import/reading.js';
import { cleanLine } from '../sessions/clean-text.js';
import { mustHaveTime } from '../sessions/place-session.js';
import type { Session, SessionMode } from '../sessions/session.entity.js';
import { timesOf } from './file-times.js';
import type { ImportLists } from './import-lists.js';
import type { FileEntry } from './schedule-file.js';

/** Where and when an entry can stand in the edition; all null when it stays unscheduled, and the remarks say why. */
export interface EntryPlace {
  place: Pick<Session, 'roomId' | 'startsAt' | 'endsAt'>;
  roomName: string;
  /** Said by the room's place: remote participation only. */
  mode?: SessionMode;
}

const NOWHERE: EntryPlace = { place: { roomId: null, startsAt: null, endsAt: null }, roomName: '' };

export async function placeOf(
  entry: FileEntry,
  mode: SessionMode | undefined,
  zone: string,
  edition: Edition,
  lists: ImportLists,
  remarks: Remarks,
): Promise<EntryPlace> {
  const named = cleanLine(entry.room);
  const isRemote = lists.isRemote(named) || (mode === 'remote' && !named);
  const room = isRemote || !named ? undefined : await lists.room(named);
  const nowhere = isRemote ? { ...NOWHERE, mode: 'remote' as const } : NOWHERE;
  const times = timesOf(entry, zone);
  const say = (why: string) => {
    remarks.notPlaced.push(why);
    return nowhere;
  };
  if (times.kind === 'none') return say('it has no time');
  if (times.kind === 'unreadable') return say(`${times.reason} (kept in the note)`);
  remarks.mended.push(...times.mended);
  if (!isRemote && !named) return say('it names no room (its time is kept in the note)');
  if (!isRemote && !room) return say(`there is no room ${quoted(named)} in the edition (kept in the note)`);
  if (room?.closedAt) return say(`the room ${quoted(room.name)} is closed (kept in the note)`);
  const { startsAt, endsAt } = times;
  const fault = faultOf(startsAt, endsAt, edition);
  if (fault) return say(fault);
  return {
    place: { roomId: room?.id ?? null, startsAt, endsAt },
    roomName: room?.name ?? '',
    ...(isRemote && { mode: 'remote' as const }),
  };
}

function faultOf(startsAt: Date, endsAt: Date, edition: Edition): string | undefined {
  try {
    mustHaveTime({ startsAt, endsAt }, edition);
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return `its time lies outside the edition’s days, ${edition.startsOn} to ${edition.endsOn} (kept in the note)`;
  }
}
