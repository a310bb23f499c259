import { inTransaction, afterCommit, Announcements, type Transaction } from '@app/database';
import { recordAudit, type Actor } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isOpen } from '../conflicts/judge-conflicts.js';
import { PanelStandings, type ReadStandings } from '../conflicts/panel-standings.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { readNextRelease, type FrozenSession } from './next-release.js';
import { OpenConflicts } from './open-conflicts.js';
import { ScheduleReleased } from './programme.happened.js';
import type { Release } from './release.queries.js';
import { returnToRelease, type ReturnWish } from './return-to-release.js';
import { countsOf, showToPublic, tidyNaming, type ReleaseNaming, type ShownSession } from './show-to-public.js';

export interface ReleaseWish extends ReleaseNaming {
  /** Release although conflicts are open that the edition counts as errors. */
  acceptConflicts?: boolean;
}

/**
 * Freezes every complete session of an edition and shows that state to the public, in pages and calendars alike. One after the
 * other when two are asked for at once. Refuses `programme.release-name-missing`, `programme.open-conflicts` (with the list).
 */
export async function releaseProgramme(
  tx: Transaction,
  editionId: string,
  wish: ReleaseWish,
  by: Actor,
  now: Date,
  standings?: ReadStandings,
): Promise<Release> {
  const naming = tidyNaming(wish);
  await lockProgrammeOf(tx, editionId);
  const next = await readNextRelease(tx, editionId, standings);
  const open = next.conflicts.filter(isOpen);
  if (open.length > 0 && !wish.acceptConflicts) throw new OpenConflicts(open, next.edition.timeZone);
  const state = { ...next, sessions: next.sessions.map(shownSession), returnsTo: null };
  const release = await showToPublic(tx, state, naming, by, now);
  const details = { number: release.number, ...countsOf(next.differences), conflicts: open.length };
  const subject = { kind: 'release', id: release.id };
  await recordAudit(tx, { by, action: 'programme.released', subject, editionId, details }, now);
  return release;
}

/** The same for a running process, in a transaction of its own, with its announcement `ScheduleReleased` after commit. */
@Injectable()
export class ProgrammeReleases {
  constructor(
    private readonly database: DataSource,
    private readonly announcements: Announcements,
    private readonly standings: PanelStandings,
  ) {}

  release(editionId: string, wish: ReleaseWish, by: Actor, now: Date): Promise<Release> {
    return this.announced(editionId, (tx) => releaseProgramme(tx, editionId, wish, by, now, this.standings.read));
  }

  returnTo(editionId: string, number: number, wish: ReturnWish, by: Actor, now: Date): Promise<Release> {
    return this.announced(editionId, (tx) => returnToRelease(tx, editionId, number, wish, by, now));
  }

  private announced(editionId: string, make: (tx: Transaction) => Promise<Release>): Promise<Release> {
    return inTransaction(this.database, async (tx) => {
      const release = await make(tx);
      const happened = new ScheduleReleased(editionId, release.id, release.number);
      afterCommit(tx, () => this.announcements.publish(happened));
      return release;
    });
  }
}

function shownSession({ draft, snapshot }: FrozenSession): ShownSession {
  const { id: sessionId, code, cancelledAt, organizerPersons } = draft;
  return { sessionId, code, snapshot, cancelledAt, organizerIds: organizerPersons.map(({ personId }) => personId) };
}
