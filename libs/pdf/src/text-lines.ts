import { fit, type Room } from './fit.js';
import { type DrawnRun, type Shaper, shaperFor, type Weight } from './fonts.js';

/** A text as it will stand: at which size, in which lines, how high all of them are. */
export interface TextLines {
  size: number;
  leading: number;
  height: number;
  lines: Array<{ text: string; runs: DrawnRun[]; width: number }>;
}

/** Where in the height of a line its letters stand. */
const BASELINE = 0.74;

/** Sets a text as large as its room allows, in as many lines as it needs. */
export async function linesOf(text: string, weight: Weight, leading: number, room: Room): Promise<TextLines> {
  const whole = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const shape = await shaperFor(whole, weight);
  const { size, lines } = fit(whole, (piece) => widthOf(shape(piece)), room);
  return {
    size,
    leading,
    height: lines.length * size * leading,
    lines: lines.map((line) => {
      const runs = shape(line);
      return { text: line, runs, width: widthOf(runs) * size };
    }),
  };
}

export type Align = 'left' | 'right' | 'middle';

/** Where lines stand: the edges that they keep to, and their upper end. */
export interface Place {
  left: number;
  width: number;
  top: number;
  align: Align;
  color: string;
}

/** Draws lines from `top` down; gives where they end. Whoever copies or reads aloud gets the very text. */
export function drawLines(pdf: PDFKit.PDFDocument, { size, leading, lines }: TextLines, place: Place): number {
  let y = place.top;
  for (const { text, runs, width: used } of lines) {
    let x = place.left + { left: 0, right: place.width - used, middle: (place.width - used) / 2 }[place.align];
    pdf.markContent('Span', { actual: text });
    for (const { text: run, font, width } of runs) {
      pdf
        .font(font as unknown as string)
        .fontSize(size)
        .fillColor(place.color);
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
