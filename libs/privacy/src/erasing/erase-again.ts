import type { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import { erasePerson } from './erase-person.js';
import { bringTombstones, erasedAddressesHere, type Tombstone } from './tombstones.js';

/** After a backup was restored: erases again whoever had been erased since. `stones` are those that the lost database knew. Gives how many. */
export async function eraseAgain(database: DataSource, stones: Tombstone[], now: Date): Promise<number> {
  await inTransaction(database, (tx) => bringTombstones(tx, stones));
  const addresses = await erasedAddressesHere(database);
  for (const address of addresses) {
    await inTransaction(database, (tx) => erasePerson(tx, address, { kind: 'erasure', id: 'again' }, now));
  }
  return addresses.length;
}
