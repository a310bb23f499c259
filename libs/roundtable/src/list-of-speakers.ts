import type { Reader } from '@app/edition';
import {
  readAttendance,
  readCategoryTable,
  readRequests,
  readRoundTable,
  type RequestRow,
  type RoundTableSession,
} from './round-table.queries.js';
import type { RoundTable } from './round-table.entity.js';
import { inExchangedOrder } from './places/exchanged-order.js';
import { type Exchange, readExchanges } from './places/places.queries.js';
import { NoSuchRoundTable } from './roundtable.errors.js';
import { timeNeeded, type TimeNeeded, type Turn, turnsOf } from './running-times.js';
import { orderOfSpeakers, type Placed } from './speaking-order.js';

/** One line of the list. */
export type Speaker = Placed<RequestRow> & {
  /** Own minutes or the round table's. */
  minutesGiven: number;
  /** Undefined while the session has no time. */
  turn?: Turn;
};

export interface ListOfSpeakers {
  roundTable: RoundTable & RoundTableSession;
  speakers: Speaker[];
  withdrawn: RequestRow[];
  /** Places that the protocol office exchanged, the first first; those that were undone are left out. */
  exchanges: Exchange[];
  /** Undefined while the session has no time. */
  time?: TimeNeeded;
  /** Something changed after the list was last given out. */
  isChangedSince: boolean;
}

/** The list as it stands, worked out anew: order, minutes, times, and what fits. Refuses `roundtable.unknown`. */
export async function readList(reader: Reader, editionId: string, code: string): Promise<ListOfSpeakers> {
  const roundTable = await readRoundTable(reader, editionId, code);
  if (!roundTable) throw new NoSuchRoundTable();
  const requests = await readRequests(reader, roundTable.sessionId);
  const table = await readCategoryTable(reader, editionId);
  const attending = await readAttendance(reader, editionId);
  const exchanges = await readExchanges(reader, roundTable.sessionId);
  const ruled = orderOfSpeakers(
    requests.filter(({ state }) => state === 'requested'),
    { table, attending },
  );
  const placed = inExchangedOrder(ruled, exchanges);
  return {
    roundTable,
    ...timed(placed, roundTable),
    withdrawn: requests.filter(({ state }) => state === 'withdrawn'),
    exchanges,
    isChangedSince: roundTable.listedAt !== null && roundTable.changedAt > roundTable.listedAt,
  };
}

function timed(
  placed: Array<Placed<RequestRow>>,
  { minutesPerSpeaker, startsAt, endsAt }: RoundTable & RoundTableSession,
): Pick<ListOfSpeakers, 'speakers' | 'time'> {
  const minutes = placed.map((speaker) => speaker.minutes ?? minutesPerSpeaker);
  const session = startsAt && endsAt ? { startsAt, endsAt } : undefined;
  const turns = session ? turnsOf(minutes, session) : [];
  return {
    speakers: placed.map((speaker, at) => ({ ...speaker, minutesGiven: minutes[at], turn: turns[at] })),
    time: session && timeNeeded(minutes, session),
  };
}
