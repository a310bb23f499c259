import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type LetterDraft, writeLetter } from '@app/mail';
import type { Registration } from '../registration.entity.js';
import { HOURS_TO_PROVE } from '../registration.rules.js';
import { factsOf, frameOf } from './letter-facts.js';

/** The no, with its reason as the officer wrote it. */
export function writeRejection(tx: Transaction, registration: Registration, edition: Edition, sendAfter?: Date) {
  const values = { reason: registration.reason ?? '' };
  return writeEnding(tx, 'registration.rejection', registration, edition, values, sendAfter);
}

/** What was approved is approved no more, and why. */
export function writeRevocation(tx: Transaction, registration: Registration, edition: Edition) {
  return writeEnding(tx, 'registration.revocation', registration, edition, { reason: registration.reason ?? '' });
}

export function writeWithdrawal(tx: Transaction, registration: Registration, edition: Edition) {
  return writeEnding(tx, 'registration.withdrawal', registration, edition, {});
}

/** Nobody proved the address in time. */
export function writeExpiry(tx: Transaction, registration: Registration, edition: Edition) {
  return writeEnding(tx, 'registration.expiry', registration, edition, { hours: HOURS_TO_PROVE });
}

/** Its button leads to the form: the address is free again. */
async function writeEnding(
  tx: Transaction,
  kind: string,
  registration: Registration,
  edition: Edition,
  values: NonNullable<LetterDraft['data']>,
  sendAfter?: Date,
): Promise<void> {
  await writeLetter(tx, {
    kind,
    cause: `registration:${registration.id}:ended:${registration.version}`,
    ...frameOf(registration),
    sendAfter,
    data: {
      ...factsOf(registration, edition),
      isOnSite: registration.mode === 'on-site' ? 1 : 0,
      ...values,
      link: `/${edition.code}/${registration.language}/register`,
    },
  });
}
