import { PDFiumLibrary } from '@hyzyla/pdfium';
import qr from 'jsqr';

/** Pixels as they are seen on white paper: 0 black to 255 white, by rows from the top. */
export interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
}

export interface ReadPdf {
  /** Of each page, in points. */
  sizes: Array<{ width: number; height: number }>;
  /** Lines of the first page in the order in which they were written. PDFium gives lines from the right in their visual order. */
  lines: string[];
  /** The first page, two pixels to a point. */
  picture(): Promise<Picture>;
  /** What the QR code on it says. */
  qrCode(): Promise<string | undefined>;
}

let library: Promise<PDFiumLibrary> | undefined;

/** A PDF as PDFium, the engine of Chromium, reads and shows it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  const page = document.getPage(0);
  const sizes = Array.from(document.pages(), (one) => one.getOriginalSize());
  const shown = () => document.getPage(0).render({ scale: 2, render: 'bitmap' });
  return {
    sizes: sizes.map(({ originalWidth, originalHeight }) => ({ width: originalWidth, height: originalHeight })),
    lines: page.getText().split('\r\n'),
    picture: async () => {
      const { width, height, data } = await shown();
      return { width, height, grey: data.filter((_, i) => i % 4 === 0) };
    },
    qrCode: async () => {
      const { width, height, data } = await shown();
      return qr.default(Uint8ClampedArray.from(data), width, height)?.data;
    },
  };
}
