import type { Edition } from '@app/edition';
import { formatDateTime, formatTime, type Language } from '@app/i18n';
import {
  conflictSentence,
  remarkSentence,
  type ImportedEntry,
  type ImportedSchedule,
  type ScheduleFile,
} from '@app/programme';
import { sayIn, teller, took, type Say } from './import-report.js';

/** What the terminal says after an import of a schedule: record by record, what was added, what clashes, totals. */
export function scheduleReport(
  { entries, added, conflicts }: ImportedSchedule,
  file: Pick<ScheduleFile, 'format' | 'zone'>,
  edition: Pick<Edition, 'code' | 'timeZone'>,
  { isTrial, language = 'en' }: { isTrial: boolean; language?: Language },
): string[] {
  const { timeZone } = edition;
  const say = sayIn(language);
  const clashes = conflicts.filter(({ severity }) => severity === 'error');
  return [
    ...entries.flatMap((entry) => linesOf(entry, { zone: timeZone, isTrial, language, say })),
    '',
    ...added.map((what) => say('added', { what: remarkSentence(what, language) })),
    ...clashes.map((conflict) => say('clash', { what: conflictSentence(conflict, language, timeZone).what })),
    ...lesser(conflicts.length - clashes.length, say),
    ...(file.zone && file.zone !== timeZone ? [say('clocks', { file: file.zone, edition: timeZone })] : []),
    totals(entries, { format: file.format, edition: edition.code, clashes: clashes.length }, say),
    ...(isTrial ? [say('trial')] : []),
  ];
}

/** Warnings and notes may be hundreds: the board tells them beside the sessions. */
function lesser(count: number, say: Say): string[] {
  return count > 0 ? [say('lesser', { count })] : [];
}

interface Telling {
  zone: string;
  isTrial: boolean;
  language: Language;
  say: Say;
}

function linesOf(entry: ImportedEntry, telling: Telling): string[] {
  const { isTrial, language, say } = telling;
  if (entry.outcome === 'already-there') return [`= ${entry.name}: ${say('already-there')}`];
  if (entry.outcome === 'left-out')
    return [`- ${entry.name}: ${say('left-out', { reason: remarkSentence(entry.reason, language) })}`];
  const { mended, notPlaced, dropped } = entry.remarks;
  const tell = teller(language, say);
  return [
    `+ ${entry.name}: ${isTrial ? '' : `${entry.code} `}“${entry.title}”`,
    `    ${placeOf(entry, telling)}`,
    ...took(entry.remarks.took, language, say),
    ...tell('mended', mended),
    ...tell('not-placed', notPlaced),
    ...tell('left-behind', dropped),
  ];
}

function placeOf(
  { startsAt, endsAt, room }: Extract<ImportedEntry, { outcome: 'taken' }>,
  { zone, language, say }: Telling,
): string {
  if (!startsAt || !endsAt) return say('unscheduled');
  const time = `${formatDateTime(startsAt, language, zone)}–${formatTime(endsAt, language, zone)}`;
  return `${time}, ${room || say('remote')}`;
}

function totals(
  entries: ImportedEntry[],
  file: { format: string; edition: string; clashes: number },
  say: Say,
): string {
  const taken = entries.filter((entry) => entry.outcome === 'taken');
  const count = (outcome: ImportedEntry['outcome']) => entries.filter((entry) => entry.outcome === outcome).length;
  const placed = taken.filter(({ startsAt }) => startsAt).length;
  const having = (field: 'mended' | 'notPlaced') => taken.filter(({ remarks }) => remarks[field].length > 0).length;
  return say('schedule-totals', {
    ...file,
    records: entries.length,
    taken: taken.length,
    placed,
    unscheduled: taken.length - placed,
    already: count('already-there'),
    out: count('left-out'),
    mended: having('mended'),
    notPlaced: having('notPlaced'),
  });
}
