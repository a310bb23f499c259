import { recognise } from './media-type.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the first bytes of a file', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'application/pdf'],
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['a JPEG of a camera', '\xff\xd8\xff\xe1\0\x18Exif', 'image/jpeg'],
    ['a JPEG of a program', '\xff\xd8\xff\xdb\0\x43', 'image/jpeg'],
  ])('prove %s', (_what, text, kind) => expect(recognise(bytes(text))).toBe(kind));

  it.each([
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a page before the mark of a PDF', '<html>%PDF-1.7'],
    ['a PDF behind a byte order mark', '\xef\xbb\xbf%PDF-1.7'],
    ['a mark of a PNG without a picture', '\x89PNG\r\n\x1a\n<script>'],
    ['half a mark of a PNG', '\x89PNG'],
    ['a GIF', 'GIF89a'],
    ['a program for Windows', 'MZ\x90\0'],
    ['a packed folder, a text document', 'PK\x03\x04\x14\0'],
    ['nothing', ''],
  ])('prove nothing for %s', (_what, text) => expect(recognise(bytes(text))).toBeUndefined());
});
