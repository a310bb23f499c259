import { inLanguage, type VocabularyTerm } from '@app/edition';
import type { FiledTitle } from './give-filing.js';

const QUESTIONS = [
  'what has worked, what has not, and what should be measured from now on',
  'who is still left out, and what it would cost to reach them',
  'which rules help, which stand in the way, and who can change them',
  'what small teams with small budgets have learned',
];

/** A few invented sentences, so that a page has something to show; no abstract of a real session is used. */
export function describe({ actionLines }: FiledTitle, place: number, lines: VocabularyTerm[]): string {
  const names = actionLines.flatMap((code) => lines.find((line) => line.code === code) ?? []);
  const subject = names.map(({ labels }) => inLanguage(labels, 'en')).join('; ');
  return `Text of the demonstration. The panel speaks about ${subject}: ${QUESTIONS[place % QUESTIONS.length]}.

Fifteen minutes are kept for questions, from the room and from those who take part remotely.`;
}
