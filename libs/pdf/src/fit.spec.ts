import { fit } from './fit.js';

/** Every letter is as wide as the type is high. */
const widthOf = (text: string) => [...text].length;
const room = {
  width: 100,
  sizes: [
    { size: 20, lines: 1 },
    { size: 10, lines: 2 },
    { size: 5, lines: 2 },
  ],
};
const set = (text: string) => fit(text, widthOf, room);

describe('a text in its room', () => {
  it.each([
    ['stands large when it is short', 'Anne', { size: 20, lines: ['Anne'] }],
    ['shrinks to the next step', 'Anne Marie', { size: 10, lines: ['Anne Marie'] }],
    ['breaks between words', 'Anne Marie Holm', { size: 10, lines: ['Anne Marie', 'Holm'] }],
    ['breaks behind a hyphen', 'Annemarie-Holm', { size: 10, lines: ['Annemarie-', 'Holm'] }],
    [
      'breaks Chinese between any two letters',
      '中国信息通信研究院中国',
      { size: 10, lines: ['中国信息通信研究院中', '国'] },
    ],
    [
      'takes more lines than planned at the smallest size rather than cut',
      'Annemarie Holmenkollen Featherstonehaugh Abernathy Li',
      { size: 5, lines: ['Annemarie', 'Holmenkollen', 'Featherstonehaugh', 'Abernathy Li'] },
    ],
    [
      'breaks a word only when it fits at no size',
      'Abcdefghijklmnopqrstuvwxyz',
      { size: 5, lines: ['Abcdefghijklmnopqrst', 'uvwxyz'] },
    ],
  ])('%s', (_, text, expected) => expect(set(text)).toEqual(expected));

  it('never parts a letter from its marks', () => {
    expect(set('e\u0301'.repeat(21)).lines.every((line) => !line.startsWith('\u0301'))).toBe(true);
  });
});
