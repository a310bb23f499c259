import { inTransaction, type Transaction } from '@app/database';
import { readEdition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { writeOffer } from '../letters/offer-letters.js';
import { lockRegistration, moveTo, poolNameOf } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { offerExpires } from '../registration.rules.js';
import { poolId, type PoolName, standsInLine, takeSeatInTurn } from '../seats.js';

/** Name of the rule that offers a free seat to who has waited longest. */
export const FIRST_IN_LINE = 'first-in-line';

/**
 * Offers every free seat of a pool to those who stand first in line, one transaction each, so that any number of workers may do
 * it at once. Rows are locked in the order of everybody else: the registration, then its pool. Gives how many offers went out.
 */
export async function offerFreeSeats(
  database: DataSource,
  editionId: string,
  pool: PoolName,
  now: Date,
): Promise<number> {
  for (let offered = 0; ;) {
    const done = await inTransaction(database, (tx) => offerOne(tx, editionId, pool, now));
    if (done === 'nobody-or-nothing') return offered;
    if (done === 'offered') offered += 1;
  }
}

async function offerOne(
  tx: Transaction,
  editionId: string,
  pool: PoolName,
  now: Date,
): Promise<'offered' | 'overtaken' | 'nobody-or-nothing'> {
  const first = await firstInLine(tx, editionId, pool);
  if (!first) return 'nobody-or-nothing';
  const registration = await lockRegistration(tx, first);
  if (!standsInLine(registration) || !isOf(registration, editionId, pool)) return 'overtaken';
  if (!(await takeSeatInTurn(tx, editionId, pool))) return 'nobody-or-nothing';
  const edition = (await readEdition(tx, editionId))!;
  Object.assign(registration, { holdsSeat: true, offersMade: registration.offersMade + 1 });
  registration.offerExpiresAt = offerExpires(edition, now);
  await moveTo(tx, registration, 'offered', { by: systemActor(FIRST_IN_LINE) }, now);
  await writeOffer(tx, registration, edition, now);
  return 'offered';
}

async function firstInLine(tx: Transaction, editionId: string, pool: PoolName): Promise<string | undefined> {
  const [first] = await tx.query<Array<{ id: string }>>(
    `select id from registration
     where edition_id = $1 and mode = $2 and seat_pool = $3 and status = 'waiting' and proven_at is not null
     order by waiting_since, id limit 1`,
    [editionId, pool.mode, pool.category],
  );
  return first?.id;
}

function isOf(registration: Registration, editionId: string, pool: PoolName): boolean {
  return (
    registration.editionId === editionId && poolId(editionId, poolNameOf(registration)) === poolId(editionId, pool)
  );
}
