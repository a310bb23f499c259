import type { BadgeFacts } from '../libs/registration/src/door/badge-pdf/badge-facts.js';
import { drawBadge } from '../libs/registration/src/door/badge-pdf/draw-badge.js';
import { unprintable } from '../libs/pdf/src/fonts.js';
import { type Picture, readPdf } from './support/pdf.js';

const printedAt = new Date('2027-07-05T06:12:00Z');
const facts: BadgeFacts = {
  name: 'Wanjiru Example',
  organization: 'Centre for Mountain Connectivity',
  country: 'Kenya',
  category: 'Participant',
  number: 'WF27-04823',
  code: '7Q2KH4MN8PZ3XW5RT6YB9CDEFG',
  edition: 'WSIS Forum 2027',
  daysAndPlace: '5–9 July 2027, Geneva',
};
const draw = async (changes: Partial<BadgeFacts> = {}) => readPdf(await drawBadge({ ...facts, ...changes }, printedAt));

it('is one page of A6 with every word as text, and its QR code reads as the code', async () => {
  const { sizes, lines, qrCode } = await draw();

  expect(sizes.map(({ width, height }) => [Math.round(width / 2.8346), Math.round(height / 2.8346)])).toEqual([
    [105, 148],
  ]);
  expect(lines).toEqual([
    'WSIS Forum 2027',
    '5–9 July 2027, Geneva',
    'Wanjiru Example',
    'Centre for Mountain Connectivity',
    'Kenya',
    'WF27-04823',
    'Participant',
  ]);
  expect(await qrCode()).toBe(facts.code);
});

it('bears its words in two languages beside each other', async () => {
  const { lines } = await draw({ country: 'China · 中国', category: 'Delegation · 代表团' });

  expect(lines).toEqual(expect.arrayContaining(['China · 中国', 'Delegation · 代表团']));
});

it.each([
  ['Chinese', '欧阳婷婷'],
  ['rare Chinese', '龍應台鑫'],
  ['Cyrillic of Central Asia', 'Мухаммад Қодиров'],
  ['Amharic', 'አበበ በቀለ'],
  ['Korean', '김민준'],
  ['Georgian', 'ნინო ბერიძე'],
  ['Armenian', 'Արամ Պետրոսյան'],
  ['Hindi', 'देवेन्द्र'],
  ['Thai', 'สมชาย'],
  ['Vietnamese', 'Nguyễn Thị Ước'],
  ['Greek', 'Ελένη Παππά'],
])('writes a name in %s', async (_, name) => {
  const { lines } = await draw({ nameInOwnScript: name });

  expect(lines[3].normalize('NFC')).toBe(name);
  expect(await unprintable(name)).toEqual([]);
});

it.each([
  ['Arabic', 'محمد عبد الرحمن'],
  ['Hebrew', 'דוד בן־אור'],
])('writes a name in %s from the right', async (_, name) => {
  const { lines } = await draw({ nameInOwnScript: name });

  expect([...lines[3]].toReversed().join('')).toBe(name);
});

it('puts the dot of an Arabic letter over its bowl, not at its edge', async () => {
  const picture = await (await draw({ name: 'ن', organization: '', country: '' })).picture();

  const letter = inkBetween(picture, 0.2, 0.6);
  const thirds = [1 / 8, 1 / 2, 7 / 8].map((part) => letter.left + part * (letter.right - letter.left));
  expect(thirds.map((x) => strokesInColumn(picture, Math.round(x), letter))).toEqual([1, 2, 1]);
});

it('leaves out a name in a script of which it has no letters, rather than printing boxes', async () => {
  const { lines } = await draw({ nameInOwnScript: 'ᠮᠣᠩ' });

  expect(lines).toHaveLength(7);
  expect(await unprintable('ᠮᠣᠩ')).toEqual(['ᠮ', 'ᠣ', 'ᠩ']);
});

it.each([
  ['of many words', 'Maria Fernanda de los Ángeles Villaseñor-Echeverría y Monteagudo'],
  ['of one word', 'Xyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdef'],
])('keeps a name of sixty letters %s whole, on one page, with everything else as long as it gets', async (_, name) => {
  const changes = {
    name,
    nameInOwnScript: 'Мария Фернанда Анхелес Вильясеньор-Эчеверрия и Монтеагудо де ла Крус',
    organization:
      'International Federation of Library Associations and Institutions, Section on Information Technology and Rural Connectivity',
    country: 'United Kingdom of Great Britain and Northern Ireland',
    category: 'Intergovernmental organization with observer status',
  };

  const { sizes, lines, picture, qrCode } = await draw(changes);

  const letters = (text: string) => text.replace(/[\s\ufffe\u00ad-]/g, '');
  const whole = [
    facts.edition,
    facts.daysAndPlace,
    ...Object.values(changes).slice(0, 4),
    facts.number,
    changes.category,
  ];
  expect(letters(lines.join(''))).toBe(letters(whole.join('')));
  expect(sizes).toHaveLength(1);
  expect(await qrCode()).toBe(facts.code);
  const seen = await picture();
  const ink = inkBetween(seen, 0, 0.85);
  expect(ink.left).toBeGreaterThan(seen.width * 0.05);
  expect(ink.right).toBeLessThan(seen.width * 0.95);
});

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box around all ink between two parts of the height. */
function inkBetween({ width, height, grey }: Picture, from: number, to: number): Box {
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = Math.floor(height * from); y < height * to; y++) {
    for (let x = 0; x < width; x++) {
      if (grey[y * width + x] > 128) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

function strokesInColumn({ width, grey }: Picture, x: number, { top, bottom }: Box): number {
  let strokes = 0;
  for (let y = top; y <= bottom; y++)
    if (grey[y * width + x] < 128 && (y === top || grey[(y - 1) * width + x] >= 128)) strokes++;
  return strokes;
}
