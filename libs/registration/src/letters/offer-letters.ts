import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { writeLetter } from '@app/mail';
import type { Registration } from '../registration.entity.js';
import { factsOf, frameOf, instantInWords } from './letter-facts.js';
import { freshStatusPath } from './link-letters.js';

/** A seat came free: until when it is kept, and the page where it is taken. `registration` is `offered` already. */
export async function writeOffer(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  const { id, offersMade, offerExpiresAt, language } = registration;
  await writeLetter(tx, {
    kind: 'registration.offer',
    cause: `registration:${id}:offer:${offersMade}`,
    ...frameOf(registration),
    data: {
      ...factsOf(registration, edition),
      answerBy: instantInWords(offerExpiresAt!, language, edition.timeZone),
    },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}

/** The seat went to the next: back to the end of the line, or out of it after the last offer. */
export async function writeOfferPassed(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  now: Date,
): Promise<void> {
  const { id, offersMade, status } = registration;
  await writeLetter(tx, {
    kind: 'registration.offer-passed',
    cause: `registration:${id}:offer-passed:${offersMade}`,
    ...frameOf(registration),
    data: { ...factsOf(registration, edition), isOver: status === 'expired' ? 1 : 0 },
    secrets: { link: await freshStatusPath(tx, registration, edition, now) },
  });
}
