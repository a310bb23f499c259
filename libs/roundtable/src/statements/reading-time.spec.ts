import { excessOf, readingOf } from './reading-time.js';

const times = (part: string, count: number) => part.repeat(count);

describe('how long a text takes', () => {
  it.each([
    ['120 English words', times('word ', 120), { words: 120, characters: 0, seconds: 60 }],
    ['Arabic, by its words', times('كلمة ', 240), { words: 240, characters: 0, seconds: 120 }],
    ['Russian with dashes and numbers', 'Да — в 2030 году.', { words: 4, characters: 0, seconds: 2 }],
    ['200 Chinese characters', times('数字合作', 50), { words: 0, characters: 200, seconds: 60 }],
    ['Chinese with Latin words in it', '我们支持WSIS和AI。', { words: 2, characters: 5, seconds: 3 }],
    ['Japanese, quicker for its kana', times('わたし', 100), { words: 0, characters: 300, seconds: 60 }],
    ['Thai, whose words nothing separates', 'สวัสดีประเทศไทย', { words: 2, characters: 0, seconds: 1 }],
    ['nothing', ' — ', { words: 0, characters: 0, seconds: 0 }],
  ])('%s', (_, text, expected) => expect(readingOf(text)).toEqual(expected));
});

describe('how much too long it is', () => {
  it('is not, when it fills its minutes', () => {
    expect(excessOf(readingOf(times('word ', 360)), 3)).toBeUndefined();
  });

  it('is said in time and in words to cut', () => {
    expect(excessOf(readingOf(times('word ', 420)), 3)).toEqual({ seconds: 30, cut: { kind: 'words', count: 60 } });
  });

  it('is said in characters where there are no words', () => {
    const long = readingOf(times('数字合作', 200));

    expect(excessOf(long, 3)).toEqual({ seconds: 60, cut: { kind: 'characters', count: 200 } });
  });
});
