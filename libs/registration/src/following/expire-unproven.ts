import { type DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { type Edition, readEdition } from '@app/edition';
import { systemActor } from '@app/identity';
import { writeExpiry } from '../letters/ending-letters.js';
import { moveTo } from '../move-to.js';
import { Registration } from '../registration.entity.js';
import { UNPROVEN_EXPIRES } from '../registration.rules.js';
import { mayFollow } from '../registration-status.js';

const AT_A_TIME = 200;

/** Unproven although its hours are over. */
export function isOverdue({ provenAt, status, proveBy }: Registration, now: Date): boolean {
  return provenAt === null && mayFollow(status, 'expired') && proveBy <= now;
}

/** Ends an overdue registration; its seat is free again. `registration` must be locked. */
export async function expire(tx: Transaction, registration: Registration, edition: Edition, now: Date): Promise<void> {
  await moveTo(tx, registration, 'expired', { by: systemActor(UNPROVEN_EXPIRES) }, now);
  await writeExpiry(tx, registration, edition);
}

/**
 * Recurring work: ends every application whose address nobody proved in 48 hours. Each in its own transaction, those that somebody
 * else has in hand are left for the next turn; any number of workers may do it at once. Gives how many it ended.
 */
export async function expireUnproven(database: DataSource, now: Date): Promise<number> {
  const overdue = await database.query<Array<{ id: string }>>(
    `select id from registration where proven_at is null and status in ('submitted','waiting') and prove_by <= $1
     order by prove_by limit ${AT_A_TIME}`,
    [now],
  );
  let ended = 0;
  for (const { id } of overdue) if (await expireOne(database, id, now)) ended += 1;
  return overdue.length === AT_A_TIME && ended > 0 ? ended + (await expireUnproven(database, now)) : ended;
}

async function expireOne(database: DataSource, id: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
    const registration = await tx.findOne(Registration, { where: { id }, lock });
    if (!registration || !isOverdue(registration, now)) return false;
    await expire(tx, registration, (await readEdition(tx, registration.editionId))!, now);
    return true;
  });
}
