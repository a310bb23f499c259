import { hasMoved, placeOf } from './difference.js';
import type { MovedFrom, ReleasedRow } from './release.queries.js';
import type { SessionSnapshot } from './snapshot.js';

/** A page goes on saying where a session was for a week, also over further releases that leave it where it is. */
const TOLD_FOR_MS = 7 * 86_400_000;

/** What to tell of a move: this release's own, else an earlier one's that is still news. */
export function movedFrom(before: ReleasedRow | undefined, is: SessionSnapshot, now: Date): MovedFrom | null {
  if (!before) return null;
  if (hasMoved(before.snapshot, is)) return { ...placeOf(before.snapshot), movedAt: now.toISOString() };
  const earlier = before.movedFrom;
  return earlier && now.getTime() - Date.parse(earlier.movedAt) < TOLD_FOR_MS ? earlier : null;
}
