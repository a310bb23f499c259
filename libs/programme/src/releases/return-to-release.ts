import type { Transaction } from '@app/database';
import { readEdition, type Edition, type Reader } from '@app/edition';
import { recordAudit, type Actor } from '@app/identity';
import { NoSuchRelease, ReleasedMeanwhile, ReleaseIsNewest } from '../programme.errors.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { differencesBetween, type Difference } from './difference.js';
import { readEarlierRelease, readNewestNumber, type EarlierRelease } from './earlier-release.queries.js';
import { asSeen } from './next-release.js';
import { readReleased, readReleasedBreaks, type Release, type ReleasedRow } from './release.queries.js';
import { countsOf, showToPublic, tidyNaming, type ReleaseNaming } from './show-to-public.js';

export interface ReturnWish extends ReleaseNaming {
  /** The newest release that its author has seen: the difference that they agreed to is the one from there. */
  after: number;
}

/** What a return to an earlier release would change. */
export interface NextReturn {
  edition: Edition;
  to: EarlierRelease;
  /** The number of the newest release. */
  after: number;
  differences: Difference[];
  breaksDiffer: boolean;
  /** What the public sees now. */
  released: ReleasedRow[];
}

/** Reads only. Refuses `programme.release-unknown`, `programme.release-is-newest`. */
export async function readNextReturn(reader: Reader, editionId: string, number: number): Promise<NextReturn> {
  const to = await readEarlierRelease(reader, editionId, number);
  if (!to) throw new NoSuchRelease();
  const after = await readNewestNumber(reader, editionId);
  if (number === after) throw new ReleaseIsNewest();
  const released = await readReleased(reader, editionId);
  const breaks = await readReleasedBreaks(reader, editionId);
  return {
    edition: (await readEdition(reader, editionId))!,
    to,
    after,
    differences: differencesBetween(released.map(asSeen), to.sessions),
    breaksDiffer: JSON.stringify(breaks) !== JSON.stringify(to.breaks),
    released,
  };
}

/**
 * Shows the public again what an earlier release showed, as a new release: history is added to, never rewritten. Persons who left,
 * cancellations and their ends stay as they are now. The drafts stay as they are, too, but for sessions that were removed since:
 * these are drafts again, so that editors can go on with what the public sees. Refuses what `readNextReturn` and `tidyNaming`
 * refuse, and `programme.released-meanwhile` (stale) after a release that `wish` does not know.
 */
export async function returnToRelease(
  tx: Transaction,
  editionId: string,
  number: number,
  wish: ReturnWish,
  by: Actor,
  now: Date,
): Promise<Release> {
  const naming = tidyNaming(wish);
  await lockProgrammeOf(tx, editionId);
  const next = await readNextReturn(tx, editionId, number);
  if (next.after !== wish.after) throw new ReleasedMeanwhile();
  const { edition, to, differences, released } = next;
  const state = { edition, sessions: to.sessions, breaks: to.breaks, differences, released, returnsTo: number };
  const release = await showToPublic(tx, state, naming, by, now);
  const broughtBack = await bringDraftsBack(tx, to, now);
  const details = { number: release.number, to: number, ...countsOf(differences), broughtBack };
  const subject = { kind: 'release', id: release.id };
  await recordAudit(tx, { by, action: 'programme.returned', subject, editionId, details }, now);
  return release;
}

async function bringDraftsBack(tx: Transaction, { sessions }: EarlierRelease, now: Date): Promise<string[]> {
  const removed = sessions.filter(({ isRemoved }) => isRemoved);
  await tx.query(
    `update session set removed_at = null, version = version + 1, updated_at = $2 where id = any($1::uuid[])`,
    [removed.map(({ sessionId }) => sessionId), now],
  );
  return removed.map(({ code }) => code);
}
