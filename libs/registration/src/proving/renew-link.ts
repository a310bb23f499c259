import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { keepWish } from '@app/identity';
import { parseAddress } from '@app/mail';
import { writeLinkLetter } from '../letters/link-letters.js';
import { lockRegistration } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { AddressUnusable } from '../registration.errors.js';

/** As it waits for the worker. */
export interface LinkRequest {
  editionId: string;
  email: string;
}

/**
 * Keeps the wish for a fresh link for the worker, which finds out whether the address has a registration: the same work and the same
 * answer for everybody, so that nobody learns who is registered, not even by a clock. Refuses `registration.address-unusable`.
 */
export async function askForLink(database: DataSource, edition: Edition, email: string, now: Date): Promise<void> {
  if (!parseAddress(email)) throw new AddressUnusable();
  const request: LinkRequest = { editionId: edition.id, email };
  await keepWish(database, 'registration', request, now);
}

/** Sends a fresh link to an address that has a registration; nothing to another. Refuses `registration.address-unusable`. */
export async function renewLink(database: DataSource, edition: Edition, email: string, now: Date): Promise<void> {
  await inTransaction(database, (tx) => renewLinkOf(tx, edition, email, now));
}

/** `renewLink` within a transaction. */
export async function renewLinkOf(tx: Transaction, edition: Edition, email: string, now: Date): Promise<void> {
  const address = parseAddress(email);
  if (!address) throw new AddressUnusable();
  const newest = await lockNewest(tx, edition.id, address.key);
  if (newest) await writeLinkLetter(tx, 'registration.link', newest, edition, now);
}

/** An address may have ended registrations; the newest is what it asks for. */
async function lockNewest(tx: Transaction, editionId: string, emailKey: string): Promise<Registration | undefined> {
  const [newest] = await tx.query<Array<{ id: string }>>(
    `select id from registration where edition_id = $1 and email_key = $2 order by submitted_at desc, id limit 1`,
    [editionId, emailKey],
  );
  return newest && lockRegistration(tx, newest.id);
}
