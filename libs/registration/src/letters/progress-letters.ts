import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import type { Registration } from '../registration.entity.js';
import { factsOf, frameOf, instantInWords } from './letter-facts.js';
import { freshStatusPath } from './link-letters.js';

/** After the proof on site: `review` tells by when the answer comes, `waiting` that there was no seat; after a correction: `back-in-review`. All bring the link to the status page. */
export async function writeProgressLetter(
  tx: Transaction,
  kind: 'registration.review' | 'registration.waiting' | 'registration.reopened' | 'forms.back-in-review',
  registration: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  const { decisionDueAt, language } = registration;
  const answerBy: Record<string, string> = decisionDueAt
    ? { answerBy: instantInWords(decisionDueAt, language, edition.timeZone) }
    : {};
  await writeLetter(tx, {
    kind,
    cause: `registration:${registration.id}:proven:${registration.version}`,
    ...frameOf(registration),
    data: { ...factsOf(registration, edition), ...answerBy },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}

/** A no was taken back: somebody looks again, and by when the answer comes. */
export function writeReopening(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  return writeProgressLetter(tx, 'registration.reopened', registration, edition, now);
}
