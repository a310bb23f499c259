import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { expire, isOverdue } from '../following/expire-unproven.js';
import { writeLinkLetter } from '../letters/link-letters.js';
import { Registration } from '../registration.entity.js';
import { OVER_IN_SQL } from '../registration-status.js';
import type { CheckedApplication } from './application.js';
import { earlierAnswer, type IdempotencyKey, keepAnswer, type Receipt } from './idempotency.js';

/**
 * The answer to a repeated request (the receipt of the first) or to a second application of an address (a letter with a fresh
 * link). Undefined: the address has no living registration any more, so it can apply again.
 */
export async function answerToKnownAddress(
  tx: Transaction,
  edition: Edition,
  application: CheckedApplication,
  once: IdempotencyKey,
  receipt: Receipt,
  now: Date,
): Promise<Receipt | undefined> {
  const earlier = await earlierAnswer(tx, once);
  if (earlier) return earlier;
  const living = await lockLiving(tx, edition.id, application.emailKey);
  if (!living) return undefined;
  if (isOverdue(living, now)) {
    await expire(tx, living, edition, now);
    return undefined;
  }
  const meanwhile = await keepAnswer(tx, once, receipt, now);
  if (meanwhile) return meanwhile;
  await writeLinkLetter(tx, 'registration.known', living, edition, now);
  return receipt;
}

/** The living registration of an address (normal form), locked; null when there is none. */
export async function lockLiving(tx: Transaction, editionId: string, emailKey: string): Promise<Registration | null> {
  return tx
    .createQueryBuilder(Registration, 'registration')
    .where({ editionId, emailKey })
    .andWhere(`registration.status not in ${OVER_IN_SQL}`)
    .setLock('pessimistic_write')
    .getOne();
}
