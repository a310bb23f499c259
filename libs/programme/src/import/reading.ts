import { cleanLine } from '../sessions/clean-text.js';
import type { SessionDraft } from '../sessions/session-draft.js';

/** What an import says about one record, in sentences for the person who runs it. Never a person's name. */
export interface Remarks {
  /** Facts that became facts of the session. */
  took: string[];
  /** What was wrong in the file and how it was read. */
  mended: string[];
  /** What the edition has no place for; the words are kept in the note where that is said. */
  notPlaced: string[];
  /** What was left behind on purpose. */
  dropped: string[];
}

/** One record as it can be written: an unscheduled draft with a note of what its source said. */
export interface ReadRecord {
  sourceKey: string;
  draft: SessionDraft;
  remarks: Remarks;
}

/** A record that cannot become a session, and why. `name` is its id, or its place in the file. */
export interface LeftOut {
  name: string;
  reason: string;
}

export function noRemarks(): Remarks {
  return { took: [], mended: [], notPlaced: [], dropped: [] };
}

/** For a sentence on a terminal: what was found, without control characters, cut to a readable length, in quotation marks. */
export function quoted(value: unknown): string {
  const text = cleanLine(typeof value === 'string' ? value : JSON.stringify(value));
  return `“${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`;
}
