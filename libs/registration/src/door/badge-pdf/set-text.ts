import { PAGE, type Part, SETTINGS } from './badge-layout.js';
import { fit } from './fit.js';
import { type DrawnRun, type Shaper, shaperFor } from './fonts.js';

/** A text as it will stand: at which size, in which lines, how high all of them are. */
export interface SetText {
  size: number;
  leading: number;
  height: number;
  lines: Array<{ text: string; runs: DrawnRun[] }>;
}

/** Where in the height of a line its letters stand. */
const BASELINE = 0.74;

/** Sets one part of a badge as large as its room allows. */
export async function setText(text: string, part: Part): Promise<SetText> {
  const whole = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const { weight, leading, ...room } = SETTINGS[part];
  const shape = await shaperFor(whole, weight);
  const { size, lines } = fit(whole, (piece) => widthOf(shape(piece)), room);
  return {
    size,
    leading,
    height: lines.length * size * leading,
    lines: lines.map((line) => ({ text: line, runs: shape(line) })),
  };
}

/** Draws the lines in the middle of the page from `top` down; gives where they end. Whoever copies or reads aloud gets the very text. */
export function drawText(
  pdf: PDFKit.PDFDocument,
  { size, leading, lines }: SetText,
  top: number,
  color: string,
): number {
  let y = top;
  for (const { text, runs } of lines) {
    let x = (PAGE.width - widthOf(runs) * size) / 2;
    pdf.markContent('Span', { actual: text });
    for (const { text: run, font, width } of runs) {
      pdf
        .font(font as unknown as string)
        .fontSize(size)
        .fillColor(color);
      pdf.text(run, x, y + size * leading * BASELINE, { lineBreak: false, baseline: 'alphabetic', features: [] });
      x += width * size;
    }
    pdf.endMarkedContent();
    y += size * leading;
  }
  return y;
}

function widthOf(runs: ReturnType<Shaper>): number {
  return runs.reduce((sum, { width }) => sum + width, 0);
}
