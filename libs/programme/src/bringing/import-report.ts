import type { JudgedConflict } from '../conflicts/judge-conflicts.js';
import type { Remark } from '../import/remark.js';
import type { ImportedEntry, ImportedSchedule } from '../interchange/import-schedule.js';
import type { ImportCounts, ImportReport } from './schedule-import.js';

const MOST_CLASHES = 500;

export function countsOf({ entries, conflicts }: ImportedSchedule): ImportCounts {
  const taken = entries.filter((entry) => entry.outcome === 'taken');
  const clashes = conflicts.filter(({ severity }) => severity === 'error').length;
  return {
    records: entries.length,
    taken: taken.length,
    placed: taken.filter(({ startsAt }) => startsAt).length,
    mended: taken.filter(({ remarks }) => remarks.mended.length > 0).length,
    notPlaced: taken.filter(({ remarks }) => remarks.notPlaced.length > 0).length,
    alreadyThere: entries.filter(({ outcome }) => outcome === 'already-there').length,
    leftOut: entries.filter(({ outcome }) => outcome === 'left-out').length,
    clashes,
    lesser: conflicts.length - clashes,
  };
}

/** What is kept for whoever reads. `isKept`: the codes are real; else a new session has only its place in the file. */
export function reportOf({ entries, added, conflicts }: ImportedSchedule, isKept: boolean): ImportReport {
  const errors = conflicts.filter(({ severity }) => severity === 'error').slice(0, MOST_CLASHES);
  if (isKept) return { entries, added, clashes: errors };
  const names = new Map(entries.flatMap((entry) => (entry.outcome === 'taken' ? [[entry.code, nameOf(entry)]] : [])));
  return {
    entries: entries.map((entry) => (entry.outcome === 'taken' ? { ...entry, code: '' } : entry)),
    added,
    clashes: errors.map((conflict) => renamed(conflict, names)),
  };
}

function nameOf({ record }: ImportedEntry): string {
  return `#${record}`;
}

function renamed(conflict: JudgedConflict, names: Map<string, string>): JudgedConflict {
  const sessions = conflict.sessions.map((one) => ({ ...one, code: names.get(one.code) ?? one.code }));
  return { ...conflict, sessions };
}

/** Whether taking a schedule does to each record, and adds, what the look at it said. */
export function isAsLooked({ entries, added }: ImportedSchedule, look: ImportReport): boolean {
  const said = (list: ImportedEntry[]) => list.map(({ outcome, name }) => [outcome, name]);
  const places = (list: ImportedEntry[]) =>
    list.map((entry) =>
      entry.outcome === 'taken' ? [entry.room, instant(entry.startsAt), instant(entry.endsAt)] : [],
    );
  const came = (list: Remark[]) => list.map(({ code, values }) => [code, values.name, values.code]);
  const whole = (list: ImportedEntry[], more: Remark[]) => JSON.stringify([said(list), places(list), came(more)]);
  return whole(entries, added) === whole(look.entries, look.added);
}

/** What was kept as JSON is a text by now. */
function instant(at: Date | string | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
