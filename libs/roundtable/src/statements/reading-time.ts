/** R28: at most so many words a minute, so that interpreters can follow. */
export const WORDS_A_MINUTE = 120;
/** What 120 English words come to in Chinese, five characters for three words (docs/decisions/0039). */
export const CHARACTERS_A_MINUTE = 200;
/** Kana say less than Han characters do. */
const JAPANESE_CHARACTERS_A_MINUTE = 300;

/** A text measured for the floor. */
export interface Reading {
  words: number;
  /** Han characters, in Japanese kana as well. They are not among the words. */
  characters: number;
  /** To read it aloud, in seconds. */
  seconds: number;
}

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Scripts in which nothing stands between words; their words are found by ICU’s dictionaries. */
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How long a text takes at 120 words a minute; Han and Japanese by their characters, which nobody separates into words. */
export function readingOf(text: string): Reading {
  const kana = countOf(text, KANA);
  const characters = countOf(text, HAN) + kana;
  const words = wordsIn(text.replace(HAN, ' ').replace(KANA, ' '));
  const pace = kana > 0 ? JAPANESE_CHARACTERS_A_MINUTE : CHARACTERS_A_MINUTE;
  return { words, characters, seconds: Math.round((words / WORDS_A_MINUTE + characters / pace) * 60) };
}

/** By how much a text is longer than its slot. */
export interface Excess {
  seconds: number;
  /** What to cut: of the kind that the text mostly consists of. */
  cut: { kind: 'words' | 'characters'; count: number };
}

/** Undefined when it fits into so many minutes. */
export function excessOf({ words, characters, seconds }: Reading, minutes: number): Excess | undefined {
  const over = seconds - Math.round(minutes * 60);
  if (over <= 0) return undefined;
  const kind = characters > words ? 'characters' : 'words';
  const all = kind === 'characters' ? characters : words;
  return { seconds: over, cut: { kind, count: Math.ceil((all * over) / seconds) } };
}

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** What stands between blanks and has a letter or a digit: “check-against-delivery” is one word, a dash none. */
function wordsIn(text: string): number {
  return text
    .split(/\s+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .reduce((sum, part) => sum + (WITHOUT_SPACES.test(part) ? segmented(part) : 1), 0);
}

function segmented(part: string): number {
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(part);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
