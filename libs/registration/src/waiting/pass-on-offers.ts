import { inTransaction } from '@app/database';
import { readEdition } from '@app/edition';
import { systemActor } from '@app/identity';
import type { DataSource } from 'typeorm';
import { writeOfferPassed } from '../letters/offer-letters.js';
import { moveTo } from '../move-to.js';
import { Registration } from '../registration.entity.js';
import { OFFERS_AT_MOST, OFFERS_PASS_ON } from '../registration.rules.js';

const AT_A_TIME = 200;

/**
 * Recurring work: takes back every offer that nobody answered in time; the seat goes to the next in line. Who let it pass stands at
 * the end of the line, and after the third time leaves it. Each in its own transaction; any number of workers may do it at once.
 * Gives how many offers passed.
 */
export async function passOnOffers(database: DataSource, now: Date): Promise<number> {
  const unanswered = await database.query<Array<{ id: string }>>(
    `select id from registration where status = 'offered' and offer_expires_at <= $1 order by offer_expires_at limit ${AT_A_TIME}`,
    [now],
  );
  let passed = 0;
  for (const { id } of unanswered) if (await passOn(database, id, now)) passed += 1;
  return passed;
}

async function passOn(database: DataSource, id: string, now: Date): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
    const registration = await tx.findOne(Registration, { where: { id }, lock });
    if (!registration || registration.status !== 'offered' || registration.offerExpiresAt! > now) return false;
    const edition = (await readEdition(tx, registration.editionId))!;
    const leaves = registration.offersMade >= OFFERS_AT_MOST;
    registration.waitingSince = now;
    await moveTo(tx, registration, leaves ? 'expired' : 'waiting', { by: systemActor(OFFERS_PASS_ON) }, now);
    await writeOfferPassed(tx, registration, edition, now);
    return true;
  });
}
