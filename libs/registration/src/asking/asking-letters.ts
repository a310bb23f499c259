import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import { factsOf, frameOf, instantInWords } from '../letters/letter-facts.js';
import { freshStatusPath } from '../letters/link-letters.js';
import type { Registration } from '../registration.entity.js';

interface Asked {
  id: string;
  question: string;
  answerBy: Date;
}

/** The question, or two days before its end the reminder of it, with a link to the page where it is answered. */
export async function writeQuestion(
  tx: Transaction,
  kind: 'forms.question' | 'forms.question-reminder',
  registration: Registration,
  edition: Edition,
  { id, question, answerBy }: Asked,
  now: Date,
): Promise<void> {
  const until = instantInWords(answerBy, registration.language, edition.timeZone);
  await writeLetter(tx, {
    kind,
    cause: `registration:${registration.id}:${kind}:${id}`,
    ...frameOf(registration),
    data: { ...factsOf(registration, edition), question, answerBy: until },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}

/** The decision goes on: `answered` thanks for the answer, `not-answered` says that we go on without it. */
export async function writeBackInReview(
  tx: Transaction,
  kind: 'forms.answered' | 'forms.not-answered',
  registration: Registration,
  edition: Edition,
  requestId: string,
  now: Date,
): Promise<void> {
  const { decisionDueAt, language } = registration;
  await writeLetter(tx, {
    kind,
    cause: `registration:${registration.id}:${kind}:${requestId}`,
    ...frameOf(registration),
    data: {
      ...factsOf(registration, edition),
      answerBy: decisionDueAt ? instantInWords(decisionDueAt, language, edition.timeZone) : '',
    },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}
