import type { Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { editSession } from '../sessions/edit-session.js';
import { placeSession, type Placement } from '../sessions/place-session.js';
import type { SessionChanges } from '../sessions/session-draft.js';

/** One session of a change on the board, made on the version that was seen. */
export interface BoardChange extends Pick<SessionChanges, 'typeCode' | 'actionLines'> {
  code: string;
  version: number;
  /** Null takes room and time away; undefined leaves them. */
  place?: Placement | null;
}

/**
 * Changes several sessions, all or none. Refuses what `placeSession` and `editSession` refuse of the first session for which that
 * holds; `programme.session-changed-meanwhile` (stale) when anybody changed one of them since it was seen.
 */
export async function changeBoard(
  tx: Transaction,
  editionId: string,
  { changes, moveFixed }: { changes: BoardChange[]; moveFixed: boolean },
  by: Actor,
  now: Date,
): Promise<void> {
  for (const { code, version, place, ...facts } of changes) {
    const ref = { editionId, code };
    let seen = version;
    if (place !== undefined) seen = (await placeSession(tx, ref, seen, place, by, now, moveFixed)).version;
    if (facts.typeCode !== undefined || facts.actionLines !== undefined) {
      await editSession(tx, ref, seen, facts, by, now);
    }
  }
}
