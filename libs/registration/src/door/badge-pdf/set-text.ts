import { drawing, type TextLines } from '@app/pdf';
import { PAGE, type Part, SETTINGS } from './badge-layout.js';

const { drawLines, linesOf } = await drawing();

export type SetText = TextLines;

/** Sets one part of a badge as large as its room allows. */
export function setText(text: string, part: Part): Promise<SetText> {
  const { weight, leading, ...room } = SETTINGS[part];
  return linesOf(text, weight, leading, room);
}

/** Draws the lines in the middle of the page from `top` down; gives where they end. */
export function drawText(pdf: PDFKit.PDFDocument, text: SetText, top: number, color: string): number {
  return drawLines(pdf, text, { left: 0, width: PAGE.width, top, align: 'middle', color });
}
