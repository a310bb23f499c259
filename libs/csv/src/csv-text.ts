import { stringify } from 'csv-stringify/sync';
import { safeCell } from './safe-cell.js';

/** Texts are shown as they are; numbers stay numbers; a moment is an RFC 3339 instant; nothing is an empty cell; the rest is JSON. */
export type Cell = unknown;

/**
 * A table as a file that any spreadsheet opens: UTF-8 with its byte order mark, RFC 4180 (lines end with CR LF), and no cell runs as a
 * formula. The headings are ours, in a language or in codes.
 */
export function csvText(headings: readonly string[], rows: ReadonlyArray<readonly Cell[]>): string {
  return csvHeadings(headings) + csvLines(rows);
}

/** The first piece of a file that is written in pieces; `csvLines` gives the others. */
export function csvHeadings(headings: readonly string[]): string {
  return stringify([headings.map(cellOf)], { bom: true, ...LINES });
}

/** Lines without headings and mark. */
export function csvLines(rows: ReadonlyArray<readonly Cell[]>): string {
  return stringify(
    rows.map((row) => row.map(cellOf)),
    LINES,
  );
}

/** Texts with another program's delimiter stand in quotation marks, for programs that split at several. */
const LINES = { record_delimiter: '\r\n', quoted_match: /[;\t]/ };

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return safeCell(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return safeCell(JSON.stringify(value));
}
