import PDFDocument from 'pdfkit';

const A4_MARGIN = 72;

/** A letter of an invented organization about somebody invented: one page of A4 as PDF. */
export function inventedLetter({
  name,
  organization,
}: {
  name: string;
  organization: string;
}): AsyncIterable<Uint8Array> {
  const page = new PDFDocument({ size: 'A4', margin: A4_MARGIN, info: { Title: 'Letter of nomination' } });
  page.fontSize(16).text(organization).moveDown(2);
  page.fontSize(11).text('To the secretariat of the Forum').moveDown();
  page
    .text(`We nominate ${name} to represent us, and to present our work on connectivity in rural schools.`)
    .moveDown(2);
  page.text('This organization and this person are invented.');
  page.end();
  return page;
}
