import { readBreaks, type Edition, type Reader } from '@app/edition';
import { conflictsAmong } from '../conflicts/draft-conflicts.js';
import type { JudgedConflict } from '../conflicts/judge-conflicts.js';
import type { PanelStanding, ReadStandings } from '../conflicts/panel-standings.js';
import { readProgramme } from '../conflicts/read-picture.js';
import type { DraftSession } from '../sessions/draft-session.js';
import { differencesBetween, type Difference, type KnownSession } from './difference.js';
import { readReleased, readReleasedBreaks, type ReleasedRow } from './release.queries.js';
import { freeze, freezeBreak, missingIn, type Missing, type SessionSnapshot, type SnapshotBreak } from './snapshot.js';

/** What a release made now would hold, and what it would change. */
export interface NextRelease {
  edition: Edition;
  sessions: FrozenSession[];
  differences: Difference[];
  /** Among the sessions that it would hold, accepted ones too. */
  conflicts: JudgedConflict[];
  /** Drafts that are not complete and so would not be in it. */
  leftOut: Array<{ code: string; title: string; missing: Missing[] }>;
  /** Sessions of which somebody on the panel has not accepted, and how many of them. */
  unconfirmed: Array<{ code: string; title: string; people: number }>;
  /** The breaks that it would show. */
  breaks: SnapshotBreak[];
  /** Whether they differ from those that the public sees. */
  breaksDiffer: boolean;
  /** What the public sees now. */
  released: ReleasedRow[];
}

export interface FrozenSession {
  draft: DraftSession;
  snapshot: SessionSnapshot;
}

/** Compares the drafts with the newest release. Reads only. */
export async function readNextRelease(
  reader: Reader,
  editionId: string,
  standings?: ReadStandings,
): Promise<NextRelease> {
  const programme = await readProgramme(reader, editionId, standings);
  const { edition, drafts } = programme;
  const released = await readReleased(reader, editionId);
  const known = new Set(released.map((row) => row.code));
  const taken = drafts.filter((draft) => isReleasable(draft, known));
  const sessions = taken.map((draft) => ({ draft, snapshot: freeze(draft) }));
  const before = released.map(asSeen);
  const breaks = (await readBreaks(reader, editionId)).filter(({ isPublic }) => isPublic).map(freezeBreak);
  const after = sessions.map(({ draft, snapshot }) => ({ code: draft.code, snapshot }));
  return {
    edition,
    sessions,
    differences: differencesBetween(before, after),
    conflicts: conflictsAmong(programme, new Set(taken.map(({ code }) => code))),
    leftOut: drafts.filter((draft) => missingIn(draft).length > 0).map(leftOut),
    unconfirmed: unconfirmedAmong(taken, programme.standings),
    breaks,
    breaksDiffer: JSON.stringify(breaks) !== JSON.stringify(await readReleasedBreaks(reader, editionId)),
    released,
  };
}

/** A released session with the cancellation that pages show since. */
export function asSeen(row: ReleasedRow): KnownSession {
  return { code: row.code, snapshot: row.snapshot, cancelledSince: row.cancelledAt !== null };
}

/** Complete sessions; of the cancelled ones those that the public knows, so that it sees them struck through. */
function isReleasable(draft: DraftSession, known: Set<string>): boolean {
  return missingIn(draft).length === 0 && (draft.cancelledAt === null || known.has(draft.code));
}

function leftOut(draft: DraftSession) {
  return { code: draft.code, title: draft.title, missing: missingIn(draft) };
}

function unconfirmedAmong(sessions: DraftSession[], standings: PanelStanding[]): NextRelease['unconfirmed'] {
  const waiting = standings.filter(({ isConfirmed }) => !isConfirmed);
  return sessions
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ code, title }) => ({ code, title, people: waiting.filter((one) => one.code === code).length }))
    .filter(({ people }) => people > 0);
}
