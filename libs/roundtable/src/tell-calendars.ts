import { type EntryPart, recordParts } from '@app/calendar';
import type { Transaction } from '@app/database';
import { readList, type Speaker } from './list-of-speakers.js';
import { readRoundTables } from './round-table.queries.js';
import { turnsOf } from './running-times.js';

/** Turns are counted from here: the entry that they belong to knows its own time, and may move without us. */
const START = new Date(0);

/**
 * Brings every speaker's turn into their calendar, of the lists that were given out and as they stand now; takes out the others. A list that is
 * given out is changed by requests at any table of the edition, since who attends decides upon categories (R21).
 */
export async function tellCalendars(tx: Transaction, editionId: string, now: Date): Promise<void> {
  const parts = new Map<string, EntryPart[]>();
  for (const { sessionId, code, listState } of await readRoundTables(tx, editionId)) {
    const isGiven = listState !== 'provisional';
    parts.set(sessionId, isGiven ? turnParts((await readList(tx, editionId, code)).speakers) : []);
  }
  await recordParts(tx, editionId, 'floor', parts, now);
}

function turnParts(speakers: Speaker[]): EntryPart[] {
  const minutes = speakers.map(({ minutesGiven }) => minutesGiven);
  return turnsOf(minutes, { startsAt: START, endsAt: START }).map(({ startsAt, endsAt }, at) => ({
    kind: 'floor',
    tag: `person:${speakers[at].personId}`,
    startsAfter: startsAt.getTime() / 1000,
    seconds: (endsAt.getTime() - startsAt.getTime()) / 1000,
    title: '',
  }));
}
