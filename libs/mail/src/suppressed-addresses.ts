import type { Transaction } from '@app/database';
import type { EntityManager } from 'typeorm';
import { AddressIsReached } from './mail.errors.js';

/** bounced: a server said for good that there is no such mailbox · complained: its owner called a letter of ours spam. */
export type SuppressionReason = 'bounced' | 'complained';

export interface SuppressedAddress {
  id: string;
  address: string;
  reason: SuppressionReason;
  /** The other server's words. */
  said: string;
  since: Date;
}

/** Whether an address is known not to be reached, as a condition in SQL; `emailKey` is an expression. */
export function isSuppressed(emailKey: string): string {
  return `exists (select from suppressed_address its where its.email_key = ${emailKey})`;
}

/** Kept for a year: mailboxes are mended, and addresses change hands. */
const KEPT_DAYS = 365;

const WRITTEN_TO = `exists (select from letter where letter.edition_id = $1 and lower(letter.to_address) = its.email_key)`;

/** Addresses that an edition has written to and that are not reached, the newest first; at most 500. */
export async function suppressedAddresses(db: EntityManager, editionId: string): Promise<SuppressedAddress[]> {
  return db.query(
    `select id, email_key as address, reason, said, since from suppressed_address as its
     where ${WRITTEN_TO} order by since desc, id limit 500`,
    [editionId],
  );
}

/** Writes an address down as not reached; false when it is already, or when it was erased with its person. */
export async function suppress(
  tx: Transaction,
  address: string,
  reason: SuppressionReason,
  said: string,
  now: Date,
): Promise<boolean> {
  if (!address) return false;
  const added = await tx.query<unknown[]>(
    `insert into suppressed_address (email_key, reason, said, since) values (lower($1), $2, $3, $4)
     on conflict (email_key) do nothing returning id`,
    [address, reason, said, now],
  );
  return added.length === 1;
}

/**
 * Takes an address of the edition off the list, so that announcements go to it again. Refused (`mail.address-is-reached`) when
 * it is not on it: a second click, or an address of another edition. The caller records the reason in the audit log.
 */
export async function liftSuppression(tx: Transaction, editionId: string, id: string): Promise<void> {
  const [, lifted] = await tx.query<[unknown, number]>(
    `delete from suppressed_address as its where id::text = $2 and ${WRITTEN_TO}`,
    [editionId, id],
  );
  if (lifted === 0) throw new AddressIsReached();
}

/** Forgets what was noted more than a year ago. Gives how many. */
export async function forgetOldSuppressions(db: EntityManager, now: Date): Promise<number> {
  const [, forgotten] = await db.query(
    `delete from suppressed_address where since < $1::timestamptz - make_interval(days => ${KEPT_DAYS})`,
    [now],
  );
  return forgotten;
}
