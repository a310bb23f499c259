import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { parseAddress } from '@app/mail';
import { writeLinkLetter } from '../letters/link-letters.js';
import { lockRegistration } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { AddressUnusable } from '../registration.errors.js';

/**
 * Sends a fresh link to an address that has a registration; says nothing either way, so that nobody learns who is registered.
 * Refuses `registration.address-unusable`.
 */
export async function renewLink(database: DataSource, edition: Edition, email: string, now: Date): Promise<void> {
  const address = parseAddress(email);
  if (!address) throw new AddressUnusable();
  await inTransaction(database, async (tx) => {
    const newest = await lockNewest(tx, edition.id, address.key);
    if (newest) await writeLinkLetter(tx, 'registration.link', newest, edition, now);
  });
}

/** An address may have ended registrations; the newest is what it asks for. */
async function lockNewest(tx: Transaction, editionId: string, emailKey: string): Promise<Registration | undefined> {
  const [newest] = await tx.query<Array<{ id: string }>>(
    `select id from registration where edition_id = $1 and email_key = $2 order by submitted_at desc, id limit 1`,
    [editionId, emailKey],
  );
  return newest && lockRegistration(tx, newest.id);
}
