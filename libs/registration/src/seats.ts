import type { Transaction } from '@app/database';
import type { Reader } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { ringBell } from '@app/jobs';
import type { ParticipationMode, Registration } from './registration.entity.js';
import { SeatsChangedMeanwhile, SeatsUnusable } from './registration.errors.js';
import { type RegistrationStatus } from './registration-status.js';

/** The seats of a pool. `taken` may exceed `capacity` after it was lowered: nobody loses a seat, none is given meanwhile. */
export interface Seats {
  capacity: number;
  taken: number;
  free: number;
}

/** Which pool: of a mode in general (category ''), or of one category that has seats of its own. */
export interface PoolName {
  mode: ParticipationMode;
  category: string;
}

/** A pool as the desk sees it. */
export interface SeatPool extends Seats, PoolName {
  /** Who proved the address and stands in line for a seat. */
  inLine: number;
}

/** The pool that most people's seats are of. */
export const ON_SITE: PoolName = { mode: 'on-site', category: '' };

const MOST_SEATS = 1_000_000;

/**
 * Sets how many seats a pool has and opens it the first time. Remote places without a pool are not counted. `seen` is the capacity
 * that was on the editor's screen. More seats are offered to who stands in line.
 * Refuses `registration.seats-unusable`, `registration.seats-changed-meanwhile` (stale).
 */
export async function setCapacity(
  tx: Transaction,
  editionId: string,
  { capacity, seen, pool = ON_SITE }: { capacity: number; seen?: number; pool?: PoolName },
  by: Actor,
  now: Date,
): Promise<Seats> {
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > MOST_SEATS) throw new SeatsUnusable();
  await openPool(tx, editionId, pool);
  const [, changed] = await tx.query<[unknown, number]>(
    `update seat_pool set capacity = $4 where edition_id = $1 and mode = $2 and category = $3 and capacity = coalesce($5, capacity)`,
    [editionId, pool.mode, pool.category, capacity, seen ?? null],
  );
  if (changed === 0) throw new SeatsChangedMeanwhile();
  const subject = { kind: 'seat-pool', id: poolId(editionId, pool) };
  await recordAudit(tx, { by, action: 'registration.capacity-set', subject, editionId, details: { capacity } }, now);
  await ringForFreeSeats(tx, editionId, pool);
  return seatsOf(tx, editionId, pool);
}

function openPool(tx: Transaction, editionId: string, { mode, category }: PoolName): Promise<unknown> {
  return tx.query(
    `insert into seat_pool (edition_id, mode, category, capacity) values ($1, $2, $3, 0) on conflict do nothing`,
    [editionId, mode, category],
  );
}

/** A pool that was never opened has no seats. */
export async function seatsOf(reader: Reader, editionId: string, pool: PoolName = ON_SITE): Promise<Seats> {
  const [found] = await reader.query<Array<{ capacity: number; taken: number }>>(
    `select capacity, taken from seat_pool where edition_id = $1 and mode = $2 and category = $3`,
    [editionId, pool.mode, pool.category],
  );
  const { capacity, taken } = found ?? { capacity: 0, taken: 0 };
  return { capacity, taken, free: Math.max(0, capacity - taken) };
}

/** Every pool of an edition: general ones first. */
export function poolsOf(reader: Reader, editionId: string): Promise<SeatPool[]> {
  return reader.query<SeatPool[]>(
    `select mode, category, capacity, taken, greatest(0, capacity - taken) as free, in_line as "inLine"
     from seat_pool where edition_id = $1 order by category, mode`,
    [editionId],
  );
}

/** One seat of a pool; false when none is free or somebody stands in line for it. The row of the pool stays locked. */
export function takeSeat(tx: Transaction, editionId: string, pool: PoolName): Promise<boolean> {
  return take(tx, editionId, pool, 'and in_line = 0');
}

/** The same for who stands first in that line. */
export function takeSeatInTurn(tx: Transaction, editionId: string, pool: PoolName): Promise<boolean> {
  return take(tx, editionId, pool, '');
}

async function take(tx: Transaction, editionId: string, { mode, category }: PoolName, unless: string) {
  const [, taken] = await tx.query<[unknown, number]>(
    `update seat_pool set taken = taken + 1
     where edition_id = $1 and mode = $2 and category = $3 and taken < capacity ${unless}`,
    [editionId, mode, category],
  );
  return taken === 1;
}

/** Whether a way of taking part is counted: on site always, remotely once the edition has opened such a pool. */
export async function isCounted(reader: Reader, editionId: string, { mode, category }: PoolName): Promise<boolean> {
  if (mode === 'on-site') return true;
  const pools = await reader.query<unknown[]>(
    `select 1 from seat_pool where edition_id = $1 and mode = $2 and category = $3`,
    [editionId, mode, category],
  );
  return pools.length === 1;
}

/** What of a registration its pool counts. */
export interface Standing {
  holdsSeat: boolean;
  isInLine: boolean;
}

export function standingOf(registration: Pick<Registration, 'holdsSeat' | 'status' | 'provenAt'>): Standing {
  return { holdsSeat: registration.holdsSeat, isInLine: standsInLine(registration) };
}

/** Waiting, and the address is proven: only then a seat is offered. */
export function standsInLine({ status, provenAt }: { status: RegistrationStatus; provenAt: Date | null }): boolean {
  return status === 'waiting' && provenAt !== null;
}

/** Tells a pool what changed between two standings of a registration, and rings when a seat came free. Takes no seat: see `takeSeat`. */
export async function tellPool(
  tx: Transaction,
  editionId: string,
  pool: PoolName,
  { before, after }: { before: Standing; after: Standing },
): Promise<void> {
  const given = before.holdsSeat && !after.holdsSeat ? 1 : 0;
  const joined = Number(after.isInLine) - Number(before.isInLine);
  if (given === 0 && joined === 0) return;
  await tx.query(
    `update seat_pool set taken = taken - $4, in_line = in_line + $5 where edition_id = $1 and mode = $2 and category = $3`,
    [editionId, pool.mode, pool.category, given, joined],
  );
  await ringForFreeSeats(tx, editionId, pool);
}

/** A bell only where somebody stands in line for a free seat; the sweep finds what a race left out. */
async function ringForFreeSeats(tx: Transaction, editionId: string, pool: PoolName): Promise<void> {
  const awaited = await tx.query<unknown[]>(
    `select 1 from seat_pool where edition_id = $1 and mode = $2 and category = $3 and in_line > 0 and taken < capacity`,
    [editionId, pool.mode, pool.category],
  );
  if (awaited.length === 1) await ringBell(tx, 'offer-free-seats', poolId(editionId, pool));
}

/** `<edition id>:<mode>:<category>` */
export function poolId(editionId: string, { mode, category }: PoolName): string {
  return `${editionId}:${mode}:${category}`;
}
