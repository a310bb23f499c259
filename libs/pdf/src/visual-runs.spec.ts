import type { Font } from 'fontkit';
import { visualRuns } from './visual-runs.js';

const latin = {} as Font;
const arabic = {} as Font;
const inOrder = (line: string) =>
  visualRuns(line, (character) => (/\p{Script=Arabic}/u.test(character) ? arabic : latin)).map(({ text }) => text);

describe('the order of a line', () => {
  it.each([
    ['Latin', 'Anne Example', ['Anne Example']],
    ['Arabic words from the right', 'محمد علي', ['علي', ' ', 'محمد']],
    ['Arabic within Latin', 'Ministry (وزارة) 2027', ['Ministry (', 'وزارة', ') ', '2027']],
    ['Latin within Arabic', 'وزارة ITU', ['ITU', ' ', 'وزارة']],
    ['brackets within Arabic, mirrored', 'وزارة (نون) ما', ['ما', ' (', 'نون', ') ', 'وزارة']],
  ])('is right for %s', (_, line, runs) => expect(inOrder(line)).toEqual(runs));

  it('keeps a character without a glyph beside the one before', () => {
    expect(visualRuns('a\u200db', (character) => (character === '\u200d' ? undefined : latin))).toEqual([
      { text: 'a\u200db', font: latin },
    ]);
  });
});
