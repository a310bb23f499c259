import { cleanLine } from '../sessions/clean-text.js';
import type { SessionDraft } from '../sessions/session-draft.js';
import type { Remark } from './remark.js';

/** What an import says about one record to the person who runs it. Never a person's name. */
export interface Remarks {
  /** Facts that became facts of the session. */
  took: Remark[];
  /** What was wrong in the file and how it was read. */
  mended: Remark[];
  /** What the edition has no place for; the words are kept in the note where that is said. */
  notPlaced: Remark[];
  /** What was left behind on purpose. */
  dropped: Remark[];
}

/** One record as it can be written: an unscheduled draft with a note of what its source said. */
export interface ReadRecord {
  sourceKey: string;
  draft: SessionDraft;
  remarks: Remarks;
}

/** A record that cannot become a session, and why. `name` is its id, or `#` and its place in the file. */
export interface LeftOut {
  name: string;
  reason: Remark;
}

export function noRemarks(): Remarks {
  return { took: [], mended: [], notPlaced: [], dropped: [] };
}

/** For a sentence: what was found, without control characters, cut to a readable length. */
export function shown(value: unknown): string {
  const text = cleanLine(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
