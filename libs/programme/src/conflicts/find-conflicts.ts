import type { Conflict } from './conflict.js';
import { conflictsAlone } from './conflicts-alone.js';
import { byStart, conflictsOfPair, longestWalk } from './conflicts-of-pair.js';
import type { Picture, PictureSession } from './picture.js';

/**
 * Every conflict of a programme, each explained by facts, in the order of time; kinds that the edition switched off are left out. One
 * session that ends when another begins does not overlap it. A sweep: each session is compared only with those that are still
 * running, or from which somebody might still be walking, when it starts.
 */
export function findConflicts(picture: Picture): Conflict[] {
  const inOrder = [...picture.sessions].sort(byStart);
  const found = inOrder.flatMap((session) => conflictsAlone(session, picture));
  const walk = longestWalk(picture) * 60_000;
  let near: PictureSession[] = [];
  for (const session of inOrder) {
    near = near.filter((before) => before.endsAt.getTime() + walk > session.startsAt.getTime());
    for (const before of near) found.push(...conflictsOfPair(before, session, picture));
    near.push(session);
  }
  return lookedFor(found, picture).sort(inTime);
}

/** The conflicts that one session has, or would have where it is given: the others stand as the picture shows them. */
export function conflictsOfOne(session: PictureSession, picture: Picture): Conflict[] {
  const walk = longestWalk(picture) * 60_000;
  const found = conflictsAlone(session, picture);
  for (const other of picture.sessions) {
    if (other.code === session.code) continue;
    const isNear =
      other.endsAt.getTime() + walk > session.startsAt.getTime() &&
      session.endsAt.getTime() + walk > other.startsAt.getTime();
    if (isNear) found.push(...conflictsOfPair(other, session, picture));
  }
  return lookedFor(found, picture).sort(inTime);
}

function lookedFor(found: Conflict[], { severities }: Picture): Conflict[] {
  return found.filter(({ kind }) => severities[kind] !== 'off');
}

function inTime(a: Conflict, b: Conflict): number {
  return a.from.getTime() - b.from.getTime() || (a.sessions[0].code < b.sessions[0].code ? -1 : 1);
}
