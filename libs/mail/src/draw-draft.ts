import { type Direction, directionOf } from '@app/i18n';
import type { ClaimedLetter } from './letter.js';
import { wordsOf } from './letter-template.js';
import { letterText } from './letter-text.js';
import type { Masthead } from './masthead.js';
import { UNSENT } from './read-letter.js';
import type { LetterDraft } from './write-letter.js';

/** A letter as its reader's mail program would show it. */
export interface DrawnLetter {
  subject: string;
  direction: Direction;
  html: string;
  text: string;
}

/** What nobody has sent yet, drawn as it would go; its links lead to `baseUrl`. An error when its words cannot be written. */
export async function drawDraft(draft: LetterDraft, masthead: Masthead, baseUrl: string): Promise<DrawnLetter> {
  const { letterHtml } = await import('./letter-html.js'); // with React: only who draws needs it
  const letter: ClaimedLetter = {
    ...UNSENT,
    kind: draft.kind,
    to: draft.to,
    editionId: draft.editionId ?? null,
    data: draft.data ?? {},
    secrets: draft.secrets ?? {},
    differences: draft.differences ?? [],
  };
  const words = wordsOf(letter, masthead, baseUrl);
  return {
    subject: words.subject,
    direction: directionOf(draft.to.language),
    html: letterHtml(words),
    text: letterText(words),
  };
}
