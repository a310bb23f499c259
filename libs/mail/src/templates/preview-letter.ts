import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import { type Language, messagesBelow, messageText, translator } from '@app/i18n';
import { wordsOf } from '../letter-template.js';
import { letterText } from '../letter-text.js';
import type { Masthead } from '../masthead.js';
import { unsent } from '../read-letter.js';
import { writeLetter, type LetterDraft } from '../write-letter.js';
import { rootOf } from './letter-kinds.js';
import type { OwnWords } from './letter-parts.js';

/** A letter that somebody looks at; nobody gets it. */
export interface LetterExample {
  editionId: string;
  kind: string;
  language: Language;
  /** Of whom it greets; '' when nobody knows it. */
  name: string;
  data: NonNullable<LetterDraft['data']>;
  ownWords: OwnWords;
}

/** Source of both parts, as a mail program gets them. */
export interface PreviewedLetter {
  subject: string;
  html: string;
  text: string;
}

/** What the letter would say, in both forms; nothing is written anywhere. The words must be free of faults (`faultsOf`). */
export async function previewLetter(
  example: LetterExample,
  masthead: Masthead,
  baseUrl: string,
): Promise<PreviewedLetter> {
  const { letterHtml } = await import('../letter-html.js'); // with React: who only writes letters does without
  const { kind, editionId, data, ownWords, name, language } = example;
  const letter = unsent({ kind, editionId, data, ownWords, to: { address: '', name, language } });
  const words = wordsOf(letter, masthead, baseUrl);
  return { subject: words.subject, html: letterHtml(words), text: letterText(words) };
}

/** Sends an example to whoever works at it, marked as a trial; only the outbox is written to. */
export async function writeTrial(
  tx: Transaction,
  example: LetterExample,
  to: { address: string; name: string },
  about: { kind: string; id: string; isProtected: boolean },
): Promise<string> {
  const { editionId, data, language } = example;
  const id = randomUUID();
  return writeLetter(tx, {
    kind: 'mail.trial',
    cause: `trial:${id}`,
    editionId,
    subject: { kind: about.kind, id: about.id },
    to: { ...to, language },
    data,
    ownWords: trialWords(example),
    isProtected: about.isProtected,
  });
}

/** The whole letter in the trial's own words, since the trial is of a kind of its own. */
function trialWords({ kind, language, ownWords }: LetterExample): Record<string, string> {
  const root = rootOf(kind);
  const house = Object.fromEntries(
    messagesBelow(root).map((name) => [name, messageText(`${root}.${name}`, language)!] as const),
  );
  const bodies = Object.keys(house).filter((name) => /^body\d+$/.test(name));
  const body = ownWords.body ?? bodies.map((name) => house[name]).join('\n\n');
  const subject = `${translator(language)('mail:trial')} ${ownWords.subject ?? house.subject}`;
  const heading = ownWords.heading ?? house.heading ?? ownWords.subject ?? house.subject;
  return { ...house, ...ownWords, body, subject, heading };
}
