import PDFDocument from 'pdfkit';
import { bytesOf } from '../bytes-of.js';
import type { Weight } from '../fonts.js';
import { drawLines, linesOf, type TextLines } from '../text-lines.js';
import type { Cell, Piece, Sheet, Style } from './sheet.js';

/** A4 upright in points of 1/72 inch. */
const PAGE = { width: 595.28, height: 841.89 };
const MARGIN = 48;
const WIDTH = PAGE.width - 2 * MARGIN;
const FOOT = 30;
const BOTTOM = PAGE.height - MARGIN - FOOT;
const INK = '#0a1c24';
const SOFT = '#4c5c64';
const LINE = '#b9c4c8';
const CELL = 5;

const STYLES: Record<Style, { weight: Weight; size: number; above: number; color: string }> = {
  title: { weight: 700, size: 20, above: 0, color: INK },
  lead: { weight: 400, size: 13, above: 2, color: INK },
  heading: { weight: 700, size: 13, above: 14, color: INK },
  strong: { weight: 700, size: 10, above: 3, color: INK },
  normal: { weight: 400, size: 10, above: 3, color: INK },
  soft: { weight: 400, size: 9, above: 2, color: SOFT },
};
const LEADING = 1.4;

interface Pen {
  pdf: PDFKit.PDFDocument;
  sheet: Sheet;
  y: number;
  pages: number;
  foot: TextLines;
}

type SetCell = Array<{ lines: TextLines; color: string }>;

/** A sheet as a PDF whose text can be copied and read aloud, set from the right where its language is. Call it in a thread. */
export async function drawSheet(sheet: Sheet): Promise<Buffer> {
  const { title, language, drawnAt } = sheet;
  const info = { Title: title, CreationDate: drawnAt, ModDate: drawnAt };
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    info,
    lang: language,
    compress: true,
    autoFirstPage: false,
  });
  const bytes = bytesOf(pdf);
  const pen: Pen = { pdf, sheet, y: MARGIN, pages: 0, foot: await set(sheet.foot, 'soft', WIDTH - 60) };
  await newPage(pen);
  for (const piece of sheet.pieces) await drawPiece(pen, piece);
  pdf.end();
  return bytes;
}

async function drawPiece(pen: Pen, piece: Piece): Promise<void> {
  if (piece.kind === 'table') return drawTable(pen, piece);
  const style = piece.style ?? 'normal';
  const lines = await set(piece.text, style, WIDTH);
  await makeRoom(pen, STYLES[style].above + lines.height);
  pen.y = drawLines(pen.pdf, lines, {
    left: MARGIN,
    width: WIDTH,
    top: pen.y + STYLES[style].above,
    align: startOf(pen.sheet),
    color: STYLES[style].color,
  });
}

async function drawTable(pen: Pen, { widths, head, rows }: Extract<Piece, { kind: 'table' }>): Promise<void> {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => (width / all) * WIDTH);
  const heading =
    head &&
    (await setRow(
      head.map((text) => [{ text, style: 'strong' as const }]),
      columns,
    ));
  pen.y += 8;
  if (heading) await drawRow(pen, heading, columns);
  for (const row of rows) {
    const cells = await setRow(row, columns);
    if (pen.y + heightOf(cells) > BOTTOM) {
      await newPage(pen);
      if (heading) await drawRow(pen, heading, columns);
    }
    await drawRow(pen, cells, columns);
  }
}

function setRow(row: Cell[], columns: number[]): Promise<SetCell[]> {
  return Promise.all(
    row.map((cell, at) =>
      Promise.all(
        cell
          .filter(({ text }) => text !== '')
          .map(async ({ text, style = 'normal' }) => ({
            lines: await set(text, style, columns[at] - 2 * CELL),
            color: STYLES[style].color,
          })),
      ),
    ),
  );
}

async function drawRow(pen: Pen, cells: SetCell[], columns: number[]): Promise<void> {
  const isFromRight = pen.sheet.direction === 'rtl';
  const height = heightOf(cells);
  await makeRoom(pen, height);
  let at = isFromRight ? MARGIN + WIDTH : MARGIN;
  for (const [column, cell] of cells.entries()) {
    const left = isFromRight ? at - columns[column] : at;
    let top = pen.y + CELL;
    for (const { lines, color } of cell) {
      const width = columns[column] - 2 * CELL;
      top = drawLines(pen.pdf, lines, { left: left + CELL, width, top, align: startOf(pen.sheet), color });
    }
    at += isFromRight ? -columns[column] : columns[column];
  }
  pen.y += height;
  rule(pen, pen.y);
}

function heightOf(cells: SetCell[]): number {
  const heights = cells.map((cell) => cell.reduce((sum, { lines }) => sum + lines.height, 0));
  return Math.max(0, ...heights) + 2 * CELL;
}

async function makeRoom(pen: Pen, height: number): Promise<void> {
  if (pen.y + height > BOTTOM && pen.y > MARGIN) await newPage(pen);
}

async function newPage(pen: Pen): Promise<void> {
  const { pdf, sheet, foot } = pen;
  pdf.addPage();
  pen.pages += 1;
  pen.y = MARGIN;
  const top = PAGE.height - MARGIN - FOOT / 2;
  rule(pen, top - 6);
  drawLines(pdf, foot, {
    left: sheet.direction === 'rtl' ? MARGIN + 60 : MARGIN,
    width: WIDTH - 60,
    top,
    align: startOf(sheet),
    color: SOFT,
  });
  const number = await set(String(pen.pages), 'soft', 60);
  const isFromRight = sheet.direction === 'rtl';
  drawLines(pdf, number, {
    left: isFromRight ? MARGIN : PAGE.width - MARGIN - 60,
    width: 60,
    top,
    align: isFromRight ? 'left' : 'right',
    color: SOFT,
  });
}

function rule({ pdf }: Pen, y: number): void {
  pdf
    .moveTo(MARGIN, y)
    .lineTo(PAGE.width - MARGIN, y)
    .lineWidth(0.5)
    .stroke(LINE);
}

function set(text: string, style: Style, width: number): Promise<TextLines> {
  const { weight, size } = STYLES[style];
  return linesOf(text, weight, LEADING, { width, sizes: [{ size, lines: Number.POSITIVE_INFINITY }] });
}

function startOf({ direction }: Sheet): 'left' | 'right' {
  return direction === 'rtl' ? 'right' : 'left';
}
