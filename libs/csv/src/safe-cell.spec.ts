import { safeCell, typedText } from './safe-cell.js';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+41', '-1', '@SUM(A1)', ' =1', '\u200b=cmd', '＝1', '＋1', '|calc', '%0A'])(
    'shows %j as text',
    (text) => expect(safeCell(text)).toBe(`'${text}`),
  );

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x\t=1', "x\t'=1"],
    ['x\n=1', "x\n'=1"],
    ['x\r\n =1', "x\r\n' =1"],
    ['x;"=1', `x;'"=1`],
    ['x;\t=1', "x;'\t'=1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['=1;+2;@3', "'=1;'+2;'@3"],
  ])('shows %j as text wherever a program splits it', (text, cell) => expect(safeCell(text)).toBe(cell));

  it.each([
    'Anne-Marie',
    'O=B',
    'السيدة ريم',
    '部长',
    '',
    '2027-07-05',
    'a@b.example',
    'a, =b',
    'Geneva; Nairobi',
    'one\ntwo',
    "a;'b'",
  ])('leaves %j alone', (text) => expect(safeCell(text)).toBe(text));

  it('gives back every text of five marks', () => {
    const marks = ['=', "'", '"', ';', '\t', '\n', '\r', ' ', 'x', '-'];
    let texts = [''];
    for (let length = 1; length <= 5; length++) texts = texts.flatMap((text) => marks.map((mark) => text + mark));

    expect(texts.filter((text) => typedText(safeCell(text)) !== text)).toEqual([]);
  });

  it('takes no longer for a text of nothing but gaps', () => {
    const started = performance.now();

    for (const mark of ['\t', ';', ' ', '"', "'"]) {
      const gap = mark.repeat(200_000);
      typedText(safeCell(`x${gap};${gap}=${gap}`));
    }

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
