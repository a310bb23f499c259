/**
 * A copy of the database as lines of JSON, packed with gzip: first the head, then for each table a line that names it and one line
 * per row (PostgreSQL's own text of the row, which every column type reads back exactly), then the files that rows name,
 * each a line with its id and lines with its bytes in base64; last the tail with the sequences and all sums.
 */
export const FORMAT = 2;

export interface CopyHead {
  format: typeof FORMAT;
  /** ISO 8601, of the snapshot. */
  madeAt: string;
  /** Names of the migrations that made the schema, in order. */
  migrations: string[];
}

export interface TableCopy {
  table: string;
  rows: number;
  /** SHA-256 over the rows' texts in the order of their bytes, in hex. */
  sha256: string;
}

export interface SequenceCopy {
  sequence: string;
  /** Decimal digits; undefined while it was never used. */
  last?: string;
}

/** The last line: without it the copy was cut off. */
export interface CopyTail {
  tables: TableCopy[];
  sequences: SequenceCopy[];
  files: FileCopy[];
  /** Files that rows name and that were not there: removed while the copy was made, or lost before. */
  gone: string[];
  /** Files whose bytes are not what their row promises; copied as they are. */
  damaged: string[];
}

export interface FileCopy {
  id: string;
  bytes: number;
  /** Hex, of what was copied. */
  sha256: string;
}

export type CopyLine =
  { head: CopyHead } | { table: string } | { row: string } | { file: string } | { bytes: string } | { tail: CopyTail };
