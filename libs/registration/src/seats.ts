import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import type { ParticipationMode } from './registration.entity.js';
import { SeatsChangedMeanwhile, SeatsUnusable } from './registration.errors.js';

/** The seats of an edition. `taken` may exceed `capacity` after it was lowered: nobody loses a seat, none is given meanwhile. */
export interface Seats {
  capacity: number;
  taken: number;
  free: number;
}

const MOST_SEATS = 1_000_000;

/**
 * Sets how many on-site seats an edition has; opens its pool the first time. Remote places are not counted. `seen` is the capacity
 * that was on the editor's screen. Refuses `registration.seats-unusable`, `registration.seats-changed-meanwhile` (stale).
 */
export async function setCapacity(
  tx: Transaction,
  editionId: string,
  { capacity, seen }: { capacity: number; seen?: number },
  by: Actor,
  now: Date,
): Promise<Seats> {
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > MOST_SEATS) throw new SeatsUnusable();
  await openPool(tx, editionId);
  const [, changed] = await tx.query<[unknown, number]>(
    `update seat_pool set capacity = $2 where edition_id = $1 and mode = 'on-site' and capacity = coalesce($3, capacity)`,
    [editionId, capacity, seen ?? null],
  );
  if (changed === 0) throw new SeatsChangedMeanwhile();
  const subject = { kind: 'seat-pool', id: `${editionId}:on-site` };
  await recordAudit(tx, { by, action: 'registration.capacity-set', subject, editionId, details: { capacity } }, now);
  return seatsOf(tx, editionId);
}

function openPool(tx: Transaction, editionId: string): Promise<unknown> {
  return tx.query(
    `insert into seat_pool (edition_id, mode, capacity) values ($1, 'on-site', 0) on conflict do nothing`,
    [editionId],
  );
}

/** An edition without a pool has no seats. */
export async function seatsOf(reader: Reader, editionId: string): Promise<Seats> {
  const [pool] = await reader.query<Array<{ capacity: number; taken: number }>>(
    `select capacity, taken from seat_pool where edition_id = $1 and mode = 'on-site'`,
    [editionId],
  );
  const { capacity, taken } = pool ?? { capacity: 0, taken: 0 };
  return { capacity, taken, free: Math.max(0, capacity - taken) };
}

/** For `moveTo` only, which knows that the registration held one until now. */
export async function giveSeatBack(tx: Transaction, editionId: string, mode: ParticipationMode): Promise<void> {
  await tx.query(`update seat_pool set taken = taken - 1 where edition_id = $1 and mode = $2`, [editionId, mode]);
}
