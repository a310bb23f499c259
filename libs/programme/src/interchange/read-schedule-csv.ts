import { typedText } from '@app/csv';
import { CsvError, parse } from 'csv-parse/sync';
import { ScheduleUnreadable } from '../programme.errors.js';
import type { FileEntry, ScheduleFile } from './schedule-file.js';

/** A table with a line of headings (docs/interchange.md), between commas, semicolons or tabs; `title` must be one of them. */
export function readScheduleCsv(text: string): ScheduleFile {
  const rows = parsed(text);
  return {
    format: 'CSV',
    isPlain: true,
    zone: '',
    entries: rows.map(({ record, info }) => entryOf(record, info.lines)),
  };
}

type Row = Partial<Record<string, string>>;

/** A row, and the line of the file on which it ends. */
interface Read {
  record: Row;
  info: { lines: number };
}

function parsed(text: string): Read[] {
  const heading = text.slice(0, 10_000).split(/\r?\n/, 1)[0];
  const delimiter = [',', ';', '\t'].sort((a, b) => heading.split(b).length - heading.split(a).length)[0];
  if (!headings(heading.split(delimiter)).includes('title')) throw new ScheduleUnreadable('format-unknown');
  try {
    return parse(text, {
      info: true,
      columns: headings,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    throw new ScheduleUnreadable('not-well-formed', { fault: fault.message.slice(0, 200) });
  }
}

/** `Title Language` is `title_language`. */
function headings(cells: string[]): string[] {
  return cells.map((cell) =>
    cell
      .replace(/["\ufeff]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
}

function entryOf(row: Row, line: number): FileEntry {
  const of = (column: string) => typedText(row[column] ?? '');
  const documents = of('documents')
    .split('\n')
    .map((line) => line.trim());
  return {
    line,
    guid: of('guid'),
    id: of('id') || of('code'),
    title: of('title'),
    subtitle: of('subtitle'),
    abstract: '',
    description: of('description'),
    track: of('track'),
    type: of('type'),
    language: '',
    room: of('room'),
    date: '',
    day: of('date'),
    dayChange: '',
    start: of('start'),
    duration: of('duration'),
    end: of('end'),
    url: of('url'),
    persons: listOf(of('persons')).map((name) => ({ key: '', name })),
    documents: documents.filter(Boolean).map((line) => {
      const at = line.lastIndexOf(' ');
      return { title: line.slice(0, Math.max(0, at)), url: line.slice(at + 1) };
    }),
    table: {
      titleLanguage: of('title_language'),
      participation: of('participation'),
      languages: of('languages') || of('language'),
      interpretation: of('interpretation'),
      captioning: of('captioning'),
      actionLines: of('action_lines'),
      sdgs: of('sdgs'),
      organizers: of('organizers'),
      cancelled: of('cancelled'),
      access: of('access'),
      recording: of('recording'),
    },
  };
}

/** The entries of a cell; `|` or a line end stands between them. */
export function listOf(cell: string): string[] {
  return cell
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
