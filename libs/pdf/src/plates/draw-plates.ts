import PDFDocument from 'pdfkit';
import { bytesOf } from '../bytes-of.js';
import { unprintable, type Weight } from '../fonts.js';
import { drawLines, linesOf, type TextLines } from '../text-lines.js';
import type { Plate } from './plate.js';

/** A4 across, folded in the middle into a tent of two sides. */
const PAGE = { width: 841.89, height: 595.28 };
const HALF = PAGE.height / 2;
const WIDTH = PAGE.width - 2 * 48;
const INK = '#0a1c24';
const SOFT = '#4c5c64';
const LEADING = 1.25;

/** One page for each; a name in a script of which we have no letters is left out rather than printed as boxes. Call it in a thread. */
export async function drawPlates(plates: Plate[], drawnAt: Date): Promise<Buffer> {
  const info = { Title: 'Nameplates', CreationDate: drawnAt, ModDate: drawnAt };
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    info,
    compress: true,
    autoFirstPage: false,
  });
  const bytes = bytesOf(pdf);
  for (const plate of plates) {
    const texts = await setPlate(plate);
    pdf.addPage();
    pdf.save().rotate(180, { origin: [PAGE.width / 2, HALF / 2] });
    drawSide(pdf, texts, 0);
    pdf.restore();
    drawSide(pdf, texts, HALF);
    pdf.moveTo(0, HALF).lineTo(PAGE.width, HALF).lineWidth(0.4).dash(4, { space: 4 }).stroke(SOFT).undash();
  }
  pdf.end();
  return bytes;
}

interface OnPlate {
  lines: TextLines;
  color: string;
}

async function setPlate({ nameInOwnScript, name, whom }: Plate): Promise<OnPlate[]> {
  const own = nameInOwnScript && (await unprintable(nameInOwnScript)).length === 0 ? nameInOwnScript : undefined;
  const first = await set(own ?? name, 700, [60, 1], [50, 1], [42, 1], [36, 2], [28, 2], [22, 3]);
  const second =
    own === undefined ? [] : [{ lines: await set(name, 400, [32, 1], [26, 1], [20, 2], [16, 3]), color: INK }];
  const third = { lines: await set(whom, 700, [28, 1], [22, 1], [18, 2], [14, 3]), color: SOFT };
  return [{ lines: first, color: INK }, ...second, third];
}

function drawSide(pdf: PDFKit.PDFDocument, texts: OnPlate[], top: number): void {
  const height = texts.reduce((sum, { lines }) => sum + lines.height, 0);
  let y = top + (HALF - height) / 2;
  for (const { lines, color } of texts) {
    y = drawLines(pdf, lines, { left: (PAGE.width - WIDTH) / 2, width: WIDTH, top: y, align: 'middle', color });
  }
}

function set(text: string, weight: Weight, ...steps: Array<[size: number, lines: number]>): Promise<TextLines> {
  const sizes = steps.map(([size, lines]) => ({ size, lines }));
  return linesOf(text, weight, LEADING, { width: WIDTH, sizes });
}
