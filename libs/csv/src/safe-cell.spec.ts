import { safeCell } from './safe-cell.js';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+41', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200b=cmd', '＝1', '＋1', '|calc', '%0A', '\r=1'])(
    'shows %j as text',
    (text) => expect(safeCell(text)).toBe(`'${text}`),
  );

  it.each(['Anne-Marie', 'O=B', 'السيدة ريم', '部长', '', '2027-07-05', 'a@b.example'])('leaves %j alone', (text) =>
    expect(safeCell(text)).toBe(text),
  );
});
