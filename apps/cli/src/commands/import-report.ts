import type { Edition } from '@app/edition';
import { formatList, translator, type Language, type Translate, type Values } from '@app/i18n';
import { remarkSentence, type ImportedRecord, type Remark } from '@app/programme';

/** A label or a line of the report: `programme:imports.report.<key>`. */
export type Say = (key: string, values?: Values) => string;

export function sayIn(language: Language): Say {
  const t: Translate = translator(language);
  return (key, values) => t(`programme:imports.report.${key}`, values);
}

/** What the terminal says after an import: record by record, then totals. */
export function importReport(
  records: ImportedRecord[],
  edition: Pick<Edition, 'code'>,
  language: Language = 'en',
): string[] {
  const say = sayIn(language);
  return [...records.flatMap((record) => linesOf(record, language, say)), '', ...totals(records, edition, say)];
}

function linesOf(record: ImportedRecord, language: Language, say: Say): string[] {
  if (record.outcome === 'already-there') return [`= ${record.name}: ${say('already-there')}`];
  if (record.outcome === 'left-out')
    return [`- ${record.name}: ${say('left-out', { reason: remarkSentence(record.reason, language) })}`];
  const { mended, notPlaced, dropped } = record.remarks;
  const tell = teller(language, say);
  return [
    `+ ${record.name}: ${record.code} “${record.title}”`,
    ...took(record.remarks.took, language, say),
    ...line(say('noted'), formatList(noted(record.note, say), language)),
    ...tell('mended', mended),
    ...tell('not-placed', notPlaced),
    ...tell('left-behind', dropped),
  ];
}

/** The title is always taken; it goes without a remark. */
export function took(remarks: Remark[], language: Language, say: Say): string[] {
  const all: Remark[] = [{ code: 'took', values: { field: 'title' } }, ...remarks];
  const sentences = all.map((one) => remarkSentence(one, language));
  return line(say('took'), formatList(sentences, language));
}

/** Lines of a report whose items are remarks. */
export function teller(language: Language, say: Say): (label: string, remarks: Remark[]) => string[] {
  return (label, remarks) => {
    const sentences = remarks.map((one) => remarkSentence(one, language));
    return line(
      say(label),
      sentences.reduceRight((rest, first) => (rest ? say('beside', { first, rest }) : first), ''),
    );
  };
}

/** A line of a report, none without anything to say. */
function line(label: string, said: string): string[] {
  return said ? [`    ${label}: ${said}`] : [];
}

/** `2025-07-07 09:34–10:30 UTC+02:00, Plenary Room C, Palexpo, 1 address` */
function noted(note: Record<string, unknown> | null, say: Say): string[] {
  if (!note) return [];
  const { date, start, end, utcOffset, place, addresses } = note as Record<string, string> & { addresses?: string[] };
  const time = [date, start && end ? `${start}–${end}` : (start ?? end), utcOffset && `UTC${utcOffset}`];
  const count = addresses?.length ?? 0;
  return [time.filter(Boolean).join(' '), place, count > 0 ? say('addresses', { count }) : ''].filter(Boolean);
}

function totals(records: ImportedRecord[], { code }: Pick<Edition, 'code'>, say: Say): string[] {
  const taken = records.filter((record) => record.outcome === 'taken');
  const count = (outcome: ImportedRecord['outcome']) => records.filter((record) => record.outcome === outcome).length;
  const having = (field: 'mended' | 'notPlaced') => taken.filter(({ remarks }) => remarks[field].length > 0).length;
  const timed = taken.filter(({ note }) => note?.date && note.start && note.end).length;
  const filed = taken.filter(({ remarks }) => hasTaken(remarks.took, 'type') && hasTaken(remarks.took, 'action-lines'));
  const summary = say('records-totals', {
    records: records.length,
    edition: code,
    taken: taken.length,
    already: count('already-there'),
    out: count('left-out'),
  });
  if (taken.length === 0) return [summary];
  const facts = { timed, filed: filed.length, mended: having('mended'), notPlaced: having('notPlaced') };
  return [summary, say('records-found', facts)];
}

function hasTaken(remarks: Remark[], field: string): boolean {
  return remarks.some(({ code, values }) => code === 'took' && values.field === field);
}
