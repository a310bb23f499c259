import { drawPlates } from '../libs/pdf/src/plates/draw-plates.js';
import { drawSheet } from '../libs/pdf/src/sheet/draw-sheet.js';
import type { Sheet } from '../libs/pdf/src/sheet/sheet.js';
import { type Picture, readPdf } from './support/pdf.js';

const drawnAt = new Date('2027-07-05T06:12:00Z');
const millimetres = ({ width, height }: { width: number; height: number }) =>
  [width, height].map((points) => Math.round(points / 2.8346));

const SCRIPTS = {
  Latin: 'Yaneth Quispe Ñusta',
  Chinese: '魏兰',
  Cyrillic: 'Злата Заречина',
  Amharic: 'አበበ በቀለ',
  Georgian: 'ნინო ბერიძე',
  Hindi: 'किशन सुरभानवाल',
} as const;

describe('a nameplate', () => {
  const plate = { name: 'H.E. Ms Reem Al-Mansouri', whom: 'Jordan' };

  it.each(Object.entries(SCRIPTS))('has the name in %s and in Latin letters on both sides of A4', async (_, own) => {
    const { sizes, lines } = await readPdf(await drawPlates([{ ...plate, nameInOwnScript: own }], drawnAt));

    expect(sizes.map(millimetres)).toEqual([[297, 210]]);
    expect(lines.map((line) => line.normalize('NFC'))).toEqual([own, plate.name, 'Jordan', own, plate.name, 'Jordan']);
  });

  it('writes Arabic from the right', async () => {
    const own = 'ريم المنصوري';
    const { lines } = await readPdf(await drawPlates([{ ...plate, nameInOwnScript: own }], drawnAt));

    expect([...lines[3]].toReversed().join('')).toBe(own);
  });

  it('is upside down above the fold, so that the tent reads from both sides', async () => {
    const picture = await (await readPdf(await drawPlates([{ name: 'Á', whom: 'Peru' }], drawnAt))).picture();
    const rows = inkByRow(picture);
    const half = picture.height / 2;
    const lower = rows.slice(half + 4);
    const upper = rows.slice(0, half - 4).toReversed();

    expect(lower.length).toBe(upper.length);
    const differing = lower.filter((ink, at) => Math.abs(ink - upper[at]) > 6).length;
    expect(lower.filter((ink) => ink > 0).length).toBeGreaterThan(100);
    expect(differing).toBeLessThan(10);
  });

  it('is one page each, whatever the length of the name', async () => {
    const long = 'Maria Fernanda de los Ángeles Villaseñor-Echeverría y Monteagudo';
    const pdf = await readPdf(await drawPlates([plate, { name: long, whom: long }, plate], drawnAt));

    expect(pdf.sizes.map(millimetres)).toEqual(Array(3).fill([297, 210]));
  });
});

describe('a sheet', () => {
  const sheet = (changes: Partial<Sheet>): Sheet => ({
    title: 'Running order',
    language: 'en',
    direction: 'ltr',
    foot: 'Forum',
    drawnAt,
    pieces: [],
    ...changes,
  });
  const rows = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => [[{ text: String(at + 1) }], [{ text }]]);

  it('has its words as text, in six scripts beside each other', async () => {
    const pieces = Object.values(SCRIPTS).map((text) => ({ kind: 'text' as const, text }));
    const { sizes, lines } = await readPdf(await drawSheet(sheet({ pieces })));

    expect(sizes.map(millimetres)).toEqual([[210, 297]]);
    expect(lines.map((line) => line.normalize('NFC'))).toEqual(expect.arrayContaining(Object.values(SCRIPTS)));
  });

  it('puts a column of numbers at the right in Arabic, at the left in English', async () => {
    const pieces = [{ kind: 'table' as const, widths: [10, 90], rows: rows(12, 'ريم') }];
    const [en, ar] = await Promise.all(
      (['ltr', 'rtl'] as const).map(async (direction) =>
        inkByColumn(await (await readPdf(await drawSheet(sheet({ direction, pieces })))).picture()),
      ),
    );
    const share = (ink: number[]) =>
      ink.slice(0, ink.length / 2).reduce((a, b) => a + b, 0) / ink.reduce((a, b) => a + b, 0);

    expect(share(en)).toBeGreaterThan(0.6);
    expect(share(ar)).toBeLessThan(0.4);
  });

  it('goes on over pages with the head of its table on each, and cuts nothing', async () => {
    const pieces = [{ kind: 'table' as const, widths: [10, 90], head: ['No.', 'Speaker'], rows: rows(80, 'Somebody') }];
    const pdf = await readPdf(await drawSheet(sheet({ pieces })));

    expect(pdf.sizes.length).toBeGreaterThan(1);
    expect(pdf.lines[0]).toContain('Forum');
    expect(pdf.lines.join(' ')).toContain('Speaker');
    expect(pdf.lines.join(' ')).not.toContain('80');
  });
});

/** How many dark pixels each row has. The lines of a table are grey. */
function inkByRow({ width, height, grey }: Picture): number[] {
  return Array.from({ length: height }, (_, y) => {
    let ink = 0;
    for (let x = 0; x < width; x++) if (grey[y * width + x] < 100) ink++;
    return ink;
  });
}

function inkByColumn({ width, height, grey }: Picture): number[] {
  const ink = Array<number>(width).fill(0);
  for (let y = 0; y < height * 0.85; y++) for (let x = 0; x < width; x++) if (grey[y * width + x] < 100) ink[x]++;
  return ink;
}
