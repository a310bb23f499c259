import type { Edition } from '@app/edition';
import type { ImportedRecord } from '@app/programme';

/** What the terminal says after an import: record by record, then totals. */
export function importReport(records: ImportedRecord[], edition: Pick<Edition, 'code'>): string[] {
  return [...records.flatMap(linesOf), '', ...totals(records, edition)];
}

function linesOf(record: ImportedRecord): string[] {
  if (record.outcome === 'already-there') return [`= ${record.name}: already there, nothing changed`];
  if (record.outcome === 'left-out') return [`- ${record.name}: left out, ${record.reason}`];
  const { took, mended, notPlaced, dropped } = record.remarks;
  return [
    `+ ${record.name}: ${record.code} “${record.title}”`,
    ...line('took', ['title', ...took], ', '),
    ...line('noted', noted(record.note), ', '),
    ...line('mended', mended),
    ...line('could not place', notPlaced),
    ...line('left behind', dropped),
  ];
}

/** A line of a report, none without items. */
export function line(label: string, items: string[], between = '; '): string[] {
  return items.length > 0 ? [`    ${label}: ${items.join(between)}`] : [];
}

/** `2025-07-07 09:34–10:30 UTC+02:00, Plenary Room C, Palexpo, 1 address` */
function noted(note: Record<string, unknown> | null): string[] {
  if (!note) return [];
  const { date, start, end, utcOffset, place, addresses } = note as Record<string, string> & { addresses?: string[] };
  const time = [date, start && end ? `${start}–${end}` : (start ?? end), utcOffset && `UTC${utcOffset}`];
  const count = addresses?.length ?? 0;
  return [
    time.filter(Boolean).join(' '),
    place,
    count > 0 ? `${count} ${count === 1 ? 'address' : 'addresses'}` : '',
  ].filter(Boolean);
}

function totals(records: ImportedRecord[], { code }: Pick<Edition, 'code'>): string[] {
  const taken = records.filter((record) => record.outcome === 'taken');
  const count = (outcome: ImportedRecord['outcome']) => records.filter((record) => record.outcome === outcome).length;
  const having = (field: 'mended' | 'notPlaced') => taken.filter(({ remarks }) => remarks[field].length > 0).length;
  const timed = taken.filter(({ note }) => note?.date && note.start && note.end).length;
  const filed = taken.filter(
    ({ remarks }) => remarks.took.includes('type') && remarks.took.includes('Action Lines'),
  ).length;
  const summary = [
    `${records.length} records for ${code}: ${taken.length} taken as unscheduled drafts, ${count('already-there')} already there, ${count('left-out')} left out.`,
  ];
  if (taken.length === 0) return summary;
  return [
    ...summary,
    `Of those taken, ${timed} had date and times (kept in the note), ${filed} a type and Action Lines that the edition knows; ` +
      `${having('mended')} were mended, ${having('notPlaced')} say something that could not be placed.`,
  ];
}
