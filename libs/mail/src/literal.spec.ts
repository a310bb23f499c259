import { END_OF_ISOLATE, ISOLATE, isolated, plain, unlinked } from './literal.js';

const visibly = (text: string) => text.replaceAll('\u2060', '');

it('makes one line of what was typed, without control characters and marks of direction', () => {
  expect(plain('Ana\r\nBcc: e@y.example\u0000 \u202eLima\u2069\u2028x')).toBe('Ana Bcc: e@y.example  Lima x');
});

it.each([
  'أحمد القاضي',
  '王小明',
  'María-José Núñez',
  "Seán O'Brien",
  '👩🏽‍💻 Ana',
  'می‌خواهم',
  'Ana "Annie" Lima, Jr.',
  '@ :',
  'a'.repeat(200),
  'J. R. R. Smith',
  'WF27-04823',
  '09:34, 5.7.2027',
])('leaves %s as it is', (name) => {
  expect(unlinked(name)).toBe(name);
});

it.each([
  'https://evil.example/a',
  'HTTP://EVIL.EXAMPLE',
  'www.evil.example',
  'evil.example',
  'evil.example/path?x=1',
  'a@evil.example',
  'mailto:a@evil.example',
  'tel:+41229170000',
  '[press here](https://evil.example)',
  'see evil.рф now',
])('shows %s as typed, but no mail program finds an address in it', (typed) => {
  const shown = unlinked(typed);

  expect(visibly(shown)).toBe(typed);
  expect(shown).not.toMatch(/https?:\/\/|(mailto|tel):[^\u2060]/i);
  expect(shown).not.toMatch(/[\p{L}\p{N}]\.\p{L}{2}/u);
});

it('isolates a name from the direction of the sentence, but not the keyword of a select', () => {
  expect(isolated('Ana')).toBe(`${ISOLATE}Ana${END_OF_ISOLATE}`);
  expect(isolated('on-site')).toBe('on-site');
});
