import { randomUUID } from 'node:crypto';
import type { Transaction } from '@app/database';
import { type Language, messagesBelow, messageText, translator } from '@app/i18n';
import { drawDraft, type DrawnLetter } from '../draw-draft.js';
import type { Masthead } from '../masthead.js';
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

/** What the letter would say; nothing is written anywhere. The words must be free of faults (`faultsOf`). */
export function previewLetter(example: LetterExample, masthead: Masthead, baseUrl: string): Promise<DrawnLetter> {
  const { kind, editionId, data, ownWords, name, language } = example;
  return drawDraft({ kind, editionId, data, ownWords, to: { address: '', name, language } }, masthead, baseUrl);
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
