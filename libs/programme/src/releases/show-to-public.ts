import { recordRelease } from '@app/calendar';
import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { ReleaseNameMissing, TextTooLong } from '../programme.errors.js';
import { entryDraft } from '../public/calendar-entry.js';
import { readEntryWords } from '../public/entry-words.js';
import { tellOfProgramme } from '../public/programme-revision.js';
import { cleanLine } from '../sessions/clean-text.js';
import type { Difference, DifferenceKind } from './difference.js';
import { movedFrom } from './moved-from.js';
import { tidyNotes, type ReleaseNotes } from './release-note.js';
import type { Release, ReleasedRow } from './release.queries.js';
import type { SessionSnapshot, SnapshotBreak } from './snapshot.js';

/** What a release is called, for people. */
export interface ReleaseNaming {
  /** `First release` */
  name: string;
  /** What they should know about it, in the languages in which it is written. */
  notes?: ReleaseNotes;
}

/** A state of the programme that is about to be what the public sees. */
export interface NextState {
  edition: Edition;
  sessions: ShownSession[];
  breaks: SnapshotBreak[];
  differences: Difference[];
  /** What the public sees now. */
  released: ReleasedRow[];
  /** The number of the release to which it returns. */
  returnsTo: number | null;
}

export interface ShownSession {
  sessionId: string;
  code: string;
  snapshot: SessionSnapshot;
  cancelledAt: Date | null;
  organizerIds: string[];
}

/** Refuses `programme.release-name-missing`, `programme.text-too-long`. */
export function tidyNaming({ name, notes = {} }: ReleaseNaming): Required<ReleaseNaming> {
  const tidied = { name: cleanLine(name), notes: tidyNotes(notes) };
  if (tidied.name === '') throw new ReleaseNameMissing();
  if (tidied.name.length > 200) throw new TextTooLong('name', 200);
  return tidied;
}

/** Makes it the newest release: pages, feeds and calendars follow with the commit. The caller holds the programme's lock. */
export async function showToPublic(
  tx: Transaction,
  state: NextState,
  naming: Required<ReleaseNaming>,
  by: Actor,
  now: Date,
): Promise<Release> {
  const release = await writeRelease(tx, state, naming, by, now);
  await writeSessions(tx, release, state, now);
  const words = await readEntryWords(tx, state.edition);
  const joinable = await readJoinable(tx, state.edition.id);
  await recordRelease(
    tx,
    state.edition.id,
    state.sessions.map((session) => entryDraft({ ...session, canJoin: joinable.has(session.sessionId) }, words)),
    now,
  );
  await tellOfProgramme(tx, state.edition.id, now);
  return release;
}

/** Where to join acts at once, so it is no part of what a release froze. */
async function readJoinable(tx: Transaction, editionId: string): Promise<Set<string>> {
  const rows = await tx.query<Array<{ id: string }>>(
    `select id from session where edition_id = $1 and joining_url is not null`,
    [editionId],
  );
  return new Set(rows.map(({ id }) => id));
}

async function writeRelease(
  tx: Transaction,
  { edition, sessions, breaks, differences, returnsTo }: NextState,
  { name, notes }: Required<ReleaseNaming>,
  by: Actor,
  now: Date,
): Promise<Release> {
  const [{ id, number }] = await tx.query(
    `insert into release (edition_id, number, name, notes, released_at, released_by, differences, breaks, returns_to)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from release where edition_id = $1
     returning id, number`,
    [edition.id, name, notes, now, by.name, JSON.stringify(differences), JSON.stringify(breaks), returnsTo],
  );
  const counts = { sessions: sessions.length, differences: differences.length };
  return { id, number, name, notes, releasedAt: now, releasedBy: by.name, returnsTo, ...counts };
}

/** All of them in one statement. */
async function writeSessions(
  tx: Transaction,
  release: Release,
  { sessions, released }: NextState,
  now: Date,
): Promise<void> {
  const before = new Map(released.map((row) => [row.code, row]));
  const rows = sessions.map(({ sessionId, code, snapshot, cancelledAt }) => {
    return { sessionId, code, snapshot, cancelledAt, movedFrom: movedFrom(before.get(code), snapshot, now) };
  });
  await tx.query(
    `insert into released_session (release_id, session_id, code, snapshot, cancelled_at, moved_from)
     select $1, "sessionId", code, snapshot, "cancelledAt", nullif("movedFrom", 'null')
     from jsonb_to_recordset($2::jsonb) as row ("sessionId" uuid, code text, snapshot jsonb, "cancelledAt" timestamptz, "movedFrom" jsonb)`,
    [release.id, JSON.stringify(rows)],
  );
}

/** For the log. */
export function countsOf(differences: Difference[]): Partial<Record<DifferenceKind, number>> {
  const counts: Partial<Record<DifferenceKind, number>> = {};
  for (const kind of differences.flatMap((difference) => difference.kinds)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
