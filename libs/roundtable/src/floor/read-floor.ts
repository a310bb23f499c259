import type { Reader } from '@app/edition';
import { readRoundTable, type RoundTableSession } from '../round-table.queries.js';
import type { RoundTable } from '../round-table.entity.js';
import { NoSuchRoundTable } from '../roundtable.errors.js';
import { spokenFor, type Turn, timeIsUpAt } from './floor-state.js';
import { readFloorRow, readTurns, type TurnRow } from './floor.queries.js';

export type FloorTurn = TurnRow &
  Turn & {
    /** From 1, in running order; undefined for a request that was not admitted. */
    place?: number;
    /** Milliseconds, as long as the clock does not run: spoken to the end, or until it was stopped. Null while it runs. */
    spoken: number | null;
    /** Instant; null while the clock stands still or nobody speaks. */
    timeIsUpAt: number | null;
  };

export interface Floor {
  roundTable: RoundTable & RoundTableSession;
  /** 0 before the floor was opened. */
  version: number;
  openedAt: number | null;
  closedAt: number | null;
  turns: FloorTurn[];
  asked: FloorTurn[];
  speaking?: FloorTurn;
  waiting: FloorTurn[];
  /** Whether there is an act to take back. */
  canUndo: boolean;
}

/** The floor of a round table as everybody who follows it sees it; it says nothing that passes with the time. Refuses `roundtable.unknown`. */
export async function readFloor(reader: Reader, editionId: string, code: string): Promise<Floor> {
  const roundTable = await readRoundTable(reader, editionId, code);
  if (!roundTable) throw new NoSuchRoundTable();
  const row = await readFloorRow(reader, roundTable.sessionId);
  if (!row)
    return {
      roundTable,
      version: 0,
      openedAt: null,
      closedAt: null,
      turns: [],
      asked: [],
      waiting: [],
      canUndo: false,
    };
  const known = new Map((await readTurns(reader, roundTable.sessionId)).map((turn) => [turn.id, turn]));
  // A person who was erased has left the floor, too.
  const all = row.state.turns.flatMap((turn) => {
    const who = known.get(turn.id);
    return who ? [shown(turn, who)] : [];
  });
  const turns = all
    .filter(({ state }) => state !== 'asked' && state !== 'declined')
    .map((turn, at) => ({ ...turn, place: at + 1 }));
  return {
    roundTable,
    version: row.version,
    openedAt: row.state.openedAt,
    closedAt: row.state.closedAt,
    turns,
    asked: all.filter(({ state }) => state === 'asked'),
    speaking: turns.find(({ state }) => state === 'speaking'),
    waiting: turns.filter(({ state }) => state === 'waiting'),
    canUndo: row.canUndo,
  };
}

function shown(turn: Turn, who: TurnRow): FloorTurn {
  const upAt = timeIsUpAt(turn);
  const stoodAt = turn.endedAt ?? turn.stoppedAt ?? 0;
  return { ...who, ...turn, spoken: upAt === null ? spokenFor(turn, stoodAt) : null, timeIsUpAt: upAt };
}
