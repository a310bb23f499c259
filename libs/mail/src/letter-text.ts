import { differenceText } from './letter-differences.js';
import type { LetterWords } from './letter-template.js';
import { END_OF_ISOLATE, ISOLATE } from './literal.js';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The whole letter as plain text, with its address on a line of its own. */
export function letterText(words: LetterWords): string {
  const { masthead, facts, action, list } = words;
  const blocks = [
    [masthead.name, masthead.line],
    [words.heading],
    [words.greeting],
    ...words.paragraphs.map((paragraph) => [paragraph]),
    facts.map(({ label, lines }) => `${label}: ${lines.join('\n  ')}`),
    ...words.differences.map(differenceText),
    action ? [`${action.label}:`, action.url] : [],
    list ? [list.heading, ...list.items.map((item, index) => `${index + 1}. ${item}`)] : [],
    words.qr ? [`${words.qr.caption}: ${words.qr.text}`] : [],
    [words.closing],
    ['—', ...words.foot],
    words.unsubscribe ? [`${words.unsubscribe.label}:`, words.unsubscribe.url] : [],
  ];
  return blocks
    .map((lines) => lines.filter(Boolean).map(readably).join('\n'))
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** Isolates are needed only where two directions meet; elsewhere some programs would show them as boxes. */
function readably(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? line : line.replaceAll(ISOLATE, '').replaceAll(END_OF_ISOLATE, '');
}
