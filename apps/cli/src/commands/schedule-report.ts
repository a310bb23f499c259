import type { Edition } from '@app/edition';
import { formatDateTime, formatTime } from '@app/i18n';
import { conflictSentence, type ImportedEntry, type ImportedSchedule, type ScheduleFile } from '@app/programme';
import { line } from './import-report.js';

/** What the terminal says after an import of a schedule: record by record, what was added, what clashes, totals. */
export function scheduleReport(
  { entries, added, conflicts }: ImportedSchedule,
  file: Pick<ScheduleFile, 'format' | 'zone'>,
  edition: Pick<Edition, 'code' | 'timeZone'>,
  { isTrial }: { isTrial: boolean },
): string[] {
  const { timeZone } = edition;
  const clashes = conflicts.filter(({ severity }) => severity === 'error');
  return [
    ...entries.flatMap((entry) => linesOf(entry, timeZone, isTrial)),
    '',
    ...added.map((what) => `Added: ${what}.`),
    ...clashes.map((conflict) => `Clash: ${conflictSentence(conflict, 'en', timeZone).what}`),
    ...lesser(conflicts.length - clashes.length),
    ...(file.zone && file.zone !== timeZone
      ? [`The file's clocks are those of ${file.zone}, the edition's those of ${timeZone}: instants count.`]
      : []),
    ...totals(entries, file.format, edition.code, clashes.length),
    ...(isTrial ? ['This was a trial: nothing was written.'] : []),
  ];
}

/** Warnings and notes may be hundreds: the board tells them beside the sessions. */
function lesser(count: number): string[] {
  return count > 0
    ? [`Besides, the board shows ${count} ${count === 1 ? 'warning or note' : 'warnings and notes'}.`]
    : [];
}

function linesOf(entry: ImportedEntry, zone: string, isTrial: boolean): string[] {
  if (entry.outcome === 'already-there') return [`= ${entry.name}: already there, nothing changed`];
  if (entry.outcome === 'left-out') return [`- ${entry.name}: left out, ${entry.reason}`];
  const { took, mended, notPlaced, dropped } = entry.remarks;
  return [
    `+ ${entry.name}: ${isTrial ? '' : `${entry.code} `}“${entry.title}”`,
    `    ${placeOf(entry, zone)}`,
    ...line('took', ['title', ...took], ', '),
    ...line('mended', mended),
    ...line('could not place', notPlaced),
    ...line('left behind', dropped),
  ];
}

function placeOf({ startsAt, endsAt, room }: Extract<ImportedEntry, { outcome: 'taken' }>, zone: string): string {
  if (!startsAt || !endsAt) return 'unscheduled';
  return `${formatDateTime(startsAt, 'en', zone)}–${formatTime(endsAt, 'en', zone)}, ${room || 'remote'}`;
}

function totals(entries: ImportedEntry[], format: string, code: string, clashes: number): string[] {
  const taken = entries.filter((entry) => entry.outcome === 'taken');
  const count = (outcome: ImportedEntry['outcome']) => entries.filter((entry) => entry.outcome === outcome).length;
  const placed = taken.filter(({ startsAt }) => startsAt).length;
  const having = (field: 'mended' | 'notPlaced') => taken.filter(({ remarks }) => remarks[field].length > 0).length;
  return [
    `${entries.length} records of a ${format} for ${code}: ${taken.length} taken as drafts (${placed} placed, ${taken.length - placed} unscheduled), ` +
      `${count('already-there')} already there, ${count('left-out')} left out; ${having('mended')} were mended, ` +
      `${having('notPlaced')} say something that could not be placed; ${clashes} ${clashes === 1 ? 'clash' : 'clashes'}.`,
  ];
}
