import { foldedLine } from '@app/mail';
import { clean, cleanLine, escapeText, quoteParameter, uriValue } from './ical-text.js';

it('keeps what people write and takes out what breaks lines or turns text', () => {
  expect(clean(' a\r\nb\rc\u2028d\te\u0000\u0007f\u202eg\u2066h\ud83dz\ufeff ')).toBe('a\nb\nc\nd efgh\ufffdz');
  expect(clean('👨‍👩‍👧 e\u0301 \u200f')).toBe('👨‍👩‍👧 e\u0301 \u200f');
  expect(cleanLine('a \r\n\r\n b')).toBe('a b');
});

it('escapes text, and addresses not', () => {
  expect(escapeText('a\\b;c,d\n"e":')).toBe('a\\\\b\\;c\\,d\\n"e":');
  expect(uriValue('https://forum.example/a,b;c?d=é\r\nX:1')).toBe('https://forum.example/a,b;c?d=%C3%A9X:1');
});

it('quotes a name in a parameter without quotes or semicolons inside', () => {
  expect(quoteParameter('Forum: "A"; ^B\nC')).toBe('"Forum: ”A”,  B C"');
});

const octets = (line: string) => line.split('\r\n').map((part) => Buffer.byteLength(part));

it.each([
  ['ASCII', 'a'.repeat(200)],
  ['Cyrillic', 'x' + 'ж'.repeat(120)],
  ['Chinese', '会'.repeat(90)],
  ['beyond the first plane', '𠮷'.repeat(60)],
  ['joined emoji', '👨‍👩‍👧‍👦'.repeat(20)],
])('folds %s after at most 75 octets and never inside a character', (_script, text) => {
  const folded = foldedLine(text);

  expect(folded.endsWith('\r\n')).toBe(true);
  expect(Math.max(...octets(folded))).toBeLessThanOrEqual(75);
  expect(Math.min(...octets(folded).slice(0, -2))).toBeGreaterThan(75 - 4);
  expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(text);
  expect(folded.includes('\ufffd')).toBe(false);
});

it('leaves a line of exactly 75 octets whole and folds one of 76', () => {
  expect(foldedLine('a'.repeat(75))).toBe('a'.repeat(75) + '\r\n');
  expect(foldedLine('a'.repeat(76))).toBe('a'.repeat(75) + '\r\n a\r\n');
});
