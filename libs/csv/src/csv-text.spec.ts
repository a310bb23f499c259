import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { csvText } from './csv-text.js';
import { typedText } from './safe-cell.js';

/** Row S-30 of the test plan: what a spreadsheet runs, and what breaks a file apart. */
const TYPED = [
  '=1+1', '+41', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '"=1"', '";=1', ' =1', "'=1", "''+1", '=HYPERLINK("http://x","a")',
  'x;=1+1', 'x\t=1', 'x\n=1', 'x\r\n@a', 'x;"=1', 'x; "\t=1', 'x;', 'x\n', '=1;+2\n@3', 'a,b;c', 'a"b', 'a\r\nb', 'O’Brien', "'quoted'", 'السيدة ريم', '部长', '🧑🏽‍🚀', '',
]; // prettier-ignore

const RUNS = /^[\s\0\u200b-\u200f\u2060\ufeff]*[=+\-@|%＝＋－＠]|^[\t\r\n\0]/u;

describe('a table as a file', () => {
  const text = csvText(
    ['a', 'b'],
    TYPED.map((one) => [one, `after ${one}`]),
  );
  const [headings, ...rows] = parse(text, { bom: true, relax_quotes: false, record_delimiter: '\r\n' }) as string[][];

  it('has its mark, its headings, and every line and cell', () => {
    expect(text.startsWith('\uFEFFa,b\r\n')).toBe(true);
    expect([headings, rows.length]).toEqual([['a', 'b'], TYPED.length]);
    expect(rows.map(([, second]) => typedText(second))).toEqual(TYPED.map((one) => `after ${one}`));
  });

  it('holds no cell that runs, and every text as it was typed behind the guard', () => {
    expect(rows.map(([cell]) => cell).filter((cell) => RUNS.test(cell))).toEqual([]);
    expect(rows.map(([cell]) => typedText(cell))).toEqual(TYPED);
  });

  it.each([';', '\t'])('holds no cell that runs in a program that splits at %j', (delimiter) => {
    const split = (table: string) =>
      (parse(table, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }) as string[][]).flat();
    const unguarded = stringify(TYPED.map((one) => [one, one]));

    expect(split(text).filter((cell) => RUNS.test(cell.replace(/^[\s"]+/, '')))).toEqual([]);
    expect(split(unguarded).filter((cell) => RUNS.test(cell)).length).toBeGreaterThan(9);
  });

  it('would be seen: the same texts without the guard run', () => {
    expect(TYPED.filter((one) => RUNS.test(one)).length).toBeGreaterThan(9);
  });

  it('keeps numbers, moments, nothing and lists as what they are', () => {
    const at = new Date('2027-07-05T09:00:00Z');

    expect(csvText(['n'], [[-5, true, null, undefined, at, { a: '=1' }, ['-x']]])).toBe(
      '\uFEFFn\r\n-5,true,,,2027-07-05T09:00:00.000Z,"{""a"":""=1""}","[""-x""]"\r\n',
    );
  });
});
