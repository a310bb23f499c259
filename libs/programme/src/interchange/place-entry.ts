import type { Edition } from '@app/edition';
import { Refusal } from '@app/refusals';
import { shown, type Remarks } from '../import/reading.js';
import { remark, type Remark } from '../import/remark.js';
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
  const say = (why: Remark) => {
    remarks.notPlaced.push(why);
    return nowhere;
  };
  if (times.kind === 'none') return say(remark('no-time'));
  if (times.kind === 'unreadable') return say(times.reason);
  remarks.mended.push(...times.mended);
  if (!isRemote && !named) return say(remark('no-room'));
  if (!isRemote && !room) return say(remark('room-unknown', { text: shown(named) }));
  if (room?.closedAt) return say(remark('room-closed', { text: room.name }));
  const { startsAt, endsAt } = times;
  const fault = faultOf(startsAt, endsAt, edition);
  if (fault) return say(fault);
  return {
    place: { roomId: room?.id ?? null, startsAt, endsAt },
    roomName: room?.name ?? '',
    ...(isRemote && { mode: 'remote' as const }),
  };
}

function faultOf(startsAt: Date, endsAt: Date, edition: Edition): Remark | undefined {
  try {
    mustHaveTime({ startsAt, endsAt }, edition);
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return remark('outside-days', { startsOn: edition.startsOn, endsOn: edition.endsOn });
  }
}
