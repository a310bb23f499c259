import PDFDocument from 'pdfkit';
import { drawing } from '@app/pdf';
import type { BadgeFacts } from './badge-facts.js';
import { BAND_PADDING, GAP, INK, MARGIN, PAGE, PAPER, QR_SIDE, QUIET } from './badge-layout.js';
import { qrPath } from './qr-path.js';
import { drawText, type SetText, setText } from './set-text.js';

const { bytesOf, unprintable } = await drawing();

/**
 * A badge as a PDF of one A6 page whose text can be copied and read aloud. Takes some hundredths of a second of its thread, more for
 * a script that it has not drawn before: call it through `BadgeDrawer`. A name in a script of which we have no letters (see
 * font-slices.ts of @app/pdf) is left out rather than printed as boxes.
 */
export async function drawBadge(facts: BadgeFacts, printedAt: Date): Promise<Buffer> {
  const head = [await setText(facts.edition, 'edition'), await setText(facts.daysAndPlace, 'daysAndPlace')];
  const person = [await setText(facts.name, 'name')];
  const ownScript = facts.nameInOwnScript ?? '';
  if (ownScript && (await unprintable(ownScript)).length === 0)
    person.push(await setText(ownScript, 'nameInOwnScript'));
  person.push(await setText(facts.organization, 'organization'), await setText(facts.country, 'country'));
  const number = await setText(facts.number, 'number');
  const category = await setText(facts.category, 'category');

  const info = { Title: facts.number, CreationDate: printedAt, ModDate: printedAt };
  const pdf = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, info, lang: 'en', compress: true });
  const bytes = bytesOf(pdf);
  const headEnds = drawAll(pdf, head, MARGIN);
  const footBegins = PAGE.height - heightOf([category, number]) - 2 * BAND_PADDING - GAP - QR_SIDE;
  drawAll(pdf, person, (headEnds + footBegins - heightOf(person)) / 2);
  drawQr(pdf, facts.code, footBegins);
  const numberEnds = drawText(pdf, number, footBegins + QR_SIDE, INK);
  drawBand(pdf, category, numberEnds + GAP);
  pdf.end();
  return bytes;
}

function drawBand(pdf: PDFKit.PDFDocument, category: SetText, top: number): void {
  pdf.rect(0, top, PAGE.width, PAGE.height - top).fill(INK);
  drawText(pdf, category, top + BAND_PADDING, PAPER);
}

function drawQr(pdf: PDFKit.PDFDocument, code: string, top: number): void {
  const { path, modules } = qrPath(code);
  const side = QR_SIDE / (modules + 2 * QUIET);
  pdf.save();
  pdf.translate((PAGE.width - QR_SIDE) / 2 + QUIET * side, top + QUIET * side).scale(side);
  pdf.path(path).fill('#000000');
  pdf.restore();
}

function drawAll(pdf: PDFKit.PDFDocument, texts: SetText[], top: number): number {
  return texts.reduce((y, text) => drawText(pdf, text, y, INK), top);
}

function heightOf(texts: SetText[]): number {
  return texts.reduce((sum, { height }) => sum + height, 0);
}
