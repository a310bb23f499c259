import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import type { Presence } from './surroundings.js';

/** Takes tables apart at a delimiter, their own (a comma) or another one: the rows of each. */
export type CsvReader = (files: string[], delimiter: string) => string[][][];

/** One from npm is always there, and knows no quotation marks at another delimiter; Python's, which does, is used when it is installed. */
export function csvReaders(): Array<[name: string, presence: Presence<CsvReader>]> {
  return [
    ['csv-parse', { there: readByCsvParse }],
    ['Python’s csv', hasPython() ? { there: readByPython } : { missing: 'no python3' }],
  ];
}

const hasPython = () => spawnSync('python3', ['-c', 'import csv'], { stdio: 'ignore' }).status === 0;

export const readByCsvParse: CsvReader = (files, delimiter) =>
  files.map((file) => {
    const wish = { bom: true, delimiter, relax_column_count: true };
    return parse(file, delimiter === ',' ? wish : { ...wish, quote: null }) as string[][];
  });

const readByPython: CsvReader = (files, delimiter) => {
  const { status, stdout, stderr } = spawnSync('python3', ['test/support/csv-readers/python_csv.py', delimiter], {
    input: JSON.stringify(files),
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  if (status !== 0) throw new Error(`python3: ${stderr.toString('utf8')}`);
  return JSON.parse(stdout.toString('utf8')) as string[][][];
};

/** Whether a spreadsheet may take the cell for a formula: also behind blanks, quotation marks and invisible marks, and in full width. */
export function runs(cell: string): boolean {
  return /^[\s\0"\u200b-\u200f\u2060\ufeff]*[=+\-@|%＝＋－＠｜％]/u.test(cell);
}

/** Whether it begins with what a program drops, or breaks the line at. */
export function breaks(cell: string): boolean {
  return /^[\t\r\n\0]/.test(cell);
}
