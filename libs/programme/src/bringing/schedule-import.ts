import type { FileOwner } from '@app/files';
import type { Task } from '@app/tasks';
import type { JudgedConflict } from '../conflicts/judge-conflicts.js';
import type { Remark } from '../import/remark.js';
import type { ImportWishes } from '../interchange/import-lists.js';
import type { ImportedEntry } from '../interchange/import-schedule.js';
import type { ScheduleFile } from '../interchange/schedule-file.js';

/** The largest known schedule has 2 MB; whoever has more uses `forum import-schedule`. */
export const IMPORT_AT_MOST = 8 * 1024 * 1024;

/** So long one can agree to a look, and read what became of it: file and report may name people. */
export const IMPORT_HOURS = 24;

/**
 * `looked-at`: nothing was written. `taken`: it stands in the drafts. `changed-meanwhile`: taking it would have done something else
 * than the look said, so nothing was written.
 */
export const IMPORT_OUTCOMES = ['looked-at', 'taken', 'changed-meanwhile'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** A schedule that an editor brought: a look at what would become of it, or the taking that follows. */
export interface ScheduleImport extends Pick<
  Task,
  'id' | 'editionId' | 'state' | 'done' | 'total' | 'askedAt' | 'endedAt'
> {
  byName: string;
  /** The look that this takes; null for a look. */
  lookId: string | null;
  /** The taking that followed this look. */
  takenBy: string | null;
  fileName: string;
  format: ScheduleFile['format'];
  wishes: ImportWishes;
  /** Null while it is not known. */
  outcome: ImportOutcome | null;
  counts: ImportCounts | null;
  expiresAt: Date;
}

export interface ImportCounts {
  records: number;
  taken: number;
  /** Of those taken. */
  placed: number;
  mended: number;
  notPlaced: number;
  alreadyThere: number;
  leftOut: number;
  /** Errors among the conflicts, and the lesser ones. */
  clashes: number;
  lesser: number;
}

export interface ImportReport {
  entries: ImportedEntry[];
  added: Remark[];
  /** Errors only, `MOST_CLASHES` at most. In a look, new sessions bear `#` and their record in place of a code. */
  clashes: JudgedConflict[];
}

/** Whose file it is: that of the look. */
export function ownerOfFile(lookId: string): FileOwner {
  return { kind: 'schedule-import', id: lookId };
}
