import { recordRelease } from '@app/calendar';
import { inTransaction, afterCommit, Announcements, type Transaction } from '@app/database';
import { recordAudit, type Actor } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReleaseNameMissing, TextTooLong } from '../programme.errors.js';
import { isOpen } from '../conflicts/judge-conflicts.js';
import { PanelStandings, type ReadStandings } from '../conflicts/panel-standings.js';
import { lockProgrammeOf } from '../programme-lock.js';
import { entryDraft } from '../public/calendar-entry.js';
import { readEntryWords } from '../public/entry-words.js';
import { tellOfProgramme } from '../public/programme-revision.js';
import { cleanLine, cleanText } from '../sessions/clean-text.js';
import type { Difference, DifferenceKind } from './difference.js';
import { movedFrom } from './moved-from.js';
import { readNextRelease, type NextRelease } from './next-release.js';
import { OpenConflicts } from './open-conflicts.js';
import { ScheduleReleased } from './programme.happened.js';
import type { Release } from './release.queries.js';

export interface ReleaseWish {
  /** For people: `First release`. */
  name: string;
  /** What they should know about it; may be left out. */
  note?: string;
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
  const named = tidyWish(wish);
  await lockProgrammeOf(tx, editionId);
  const next = await readNextRelease(tx, editionId, standings);
  const open = next.conflicts.filter(isOpen);
  if (open.length > 0 && !wish.acceptConflicts) throw new OpenConflicts(open, next.edition.timeZone);
  const release = await writeRelease(tx, editionId, named, next, by, now);
  await writeSessions(tx, release, next, now);
  await recordCalendars(tx, next, now);
  await tellOfProgramme(tx, editionId, now);
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
    return inTransaction(this.database, async (tx) => {
      const release = await releaseProgramme(tx, editionId, wish, by, now, this.standings.read);
      const happened = new ScheduleReleased(editionId, release.id, release.number);
      afterCommit(tx, () => this.announcements.publish(happened));
      return release;
    });
  }
}

function tidyWish({ name, note }: ReleaseWish): { name: string; note: string } {
  const tidied = { name: cleanLine(name), note: cleanText(note ?? '') };
  if (tidied.name === '') throw new ReleaseNameMissing();
  if (tidied.name.length > 200) throw new TextTooLong('name', 200);
  if (tidied.note.length > 5_000) throw new TextTooLong('note', 5_000);
  return tidied;
}

async function writeRelease(
  tx: Transaction,
  editionId: string,
  { name, note }: { name: string; note: string },
  next: NextRelease,
  by: Actor,
  now: Date,
): Promise<Release> {
  const [{ id, number }] = await tx.query(
    `insert into release (edition_id, number, name, note, released_at, released_by)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from release where edition_id = $1
     returning id, number`,
    [editionId, name, note, now, by.name],
  );
  return { id, number, name, note, releasedAt: now, releasedBy: by.name, sessions: next.sessions.length };
}

/** All of them in one statement. */
async function writeSessions(tx: Transaction, release: Release, next: NextRelease, now: Date): Promise<void> {
  const before = new Map(next.released.map((row) => [row.code, row]));
  const rows = next.sessions.map(({ draft, snapshot }) => ({
    sessionId: draft.id,
    code: draft.code,
    snapshot,
    cancelledAt: draft.cancelledAt,
    movedFrom: movedFrom(before.get(draft.code), snapshot, now),
  }));
  await tx.query(
    `insert into released_session (release_id, session_id, code, snapshot, cancelled_at, moved_from)
     select $1, "sessionId", code, snapshot, "cancelledAt", nullif("movedFrom", 'null')
     from jsonb_to_recordset($2::jsonb) as row ("sessionId" uuid, code text, snapshot jsonb, "cancelledAt" timestamptz, "movedFrom" jsonb)`,
    [release.id, JSON.stringify(rows)],
  );
}

async function recordCalendars(tx: Transaction, { edition, sessions }: NextRelease, now: Date): Promise<void> {
  const words = await readEntryWords(tx, edition);
  const drafts = sessions.map(({ draft: { id, code, organizerPersons }, snapshot }) =>
    entryDraft({ sessionId: id, code, snapshot, organizerIds: organizerPersons.map((o) => o.personId) }, words),
  );
  await recordRelease(tx, edition.id, drafts, now);
}

function countsOf(differences: Difference[]): Partial<Record<DifferenceKind, number>> {
  const counts: Partial<Record<DifferenceKind, number>> = {};
  for (const kind of differences.flatMap((difference) => difference.kinds)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
