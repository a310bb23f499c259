import { inflateSync } from 'node:zlib';
import QRCode from 'qrcode';
import { qrPicture } from './qr-picture.js';

/** The chunks of a PNG by name. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('ascii', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

it('draws every module of the code, black on white, with a quiet margin', () => {
  const { modules } = QRCode.create('ABCDEFGHJKMNPQRSTUVW', { errorCorrectionLevel: 'M' });

  const chunks = chunksOf(qrPicture('ABCDEFGHJKMNPQRSTUVW'));

  const side = modules.size + 8;
  const pixels = inflateSync(chunks.get('IDAT')!);
  const perRow = 1 + side; // eight pixels of a module are one byte
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect([chunks.get('IHDR')!.readUInt32BE(0), chunks.get('IHDR')!.readUInt32BE(4)]).toEqual([side * 8, side * 8]);
  expect(pixels.length).toBe(perRow * side * 8);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const isDark = column >= 4 && row >= 4 && column < side - 4 && row < side - 4 && modules.get(row - 4, column - 4);
      for (let y = row * 8; y < row * 8 + 8; y++) expect(pixels[y * perRow + 1 + column]).toBe(isDark ? 0 : 0xff);
    }
  }
});
