import type { Edition, Reader } from '@app/edition';
import { conflictsAmong } from '../conflicts/draft-conflicts.js';
import type { JudgedConflict } from '../conflicts/judge-conflicts.js';
import type { ReadStandings } from '../conflicts/panel-standings.js';
import { readProgramme } from '../conflicts/read-picture.js';
import type { DraftSession } from '../sessions/draft-session.js';
import { differencesBetween, type Difference } from './difference.js';
import { readReleased, type ReleasedRow } from './release.queries.js';
import { freeze, missingIn, type Missing, type SessionSnapshot } from './snapshot.js';

/** What a release made now would hold, and what it would change. */
export interface NextRelease {
  edition: Edition;
  sessions: FrozenSession[];
  differences: Difference[];
  /** Among the sessions that it would hold, accepted ones too. */
  conflicts: JudgedConflict[];
  /** Drafts that are not complete and so would not be in it. */
  leftOut: Array<{ code: string; title: string; missing: Missing[] }>;
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
  const before = released.map((row) => ({ ...row, cancelledSince: row.cancelledAt !== null }));
  const after = sessions.map(({ draft, snapshot }) => ({ code: draft.code, snapshot }));
  return {
    edition,
    sessions,
    differences: differencesBetween(before, after),
    conflicts: conflictsAmong(programme, new Set(taken.map(({ code }) => code))),
    leftOut: drafts.filter((draft) => missingIn(draft).length > 0).map(leftOut),
    released,
  };
}

/** Complete sessions; of the cancelled ones those that the public knows, so that it sees them struck through. */
function isReleasable(draft: DraftSession, known: Set<string>): boolean {
  return missingIn(draft).length === 0 && (draft.cancelledAt === null || known.has(draft.code));
}

function leftOut(draft: DraftSession) {
  return { code: draft.code, title: draft.title, missing: missingIn(draft) };
}
