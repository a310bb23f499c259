import { type Direction, directionOf } from '@app/i18n';
import { wordsOf } from './letter-template.js';
import { letterText } from './letter-text.js';
import type { Masthead } from './masthead.js';
import { unsent, type UnsentLetter } from './read-letter.js';

/** A letter as its reader's mail program would show it. */
export interface DrawnLetter {
  subject: string;
  direction: Direction;
  html: string;
  text: string;
}

/** What nobody has sent yet, drawn as it would go; its links lead to `baseUrl`. An error when its words cannot be written. */
export async function drawDraft(draft: UnsentLetter, masthead: Masthead, baseUrl: string): Promise<DrawnLetter> {
  const { letterHtml } = await import('./letter-html.js'); // with React: only who draws needs it
  const words = wordsOf(unsent(draft), masthead, baseUrl);
  return {
    subject: words.subject,
    direction: directionOf(draft.to.language),
    html: letterHtml(words),
    text: letterText(words),
  };
}
