import { inTransaction, type Transaction } from '@app/database';
import { type Actor, recordAudit } from '@app/identity';
import { withdrawLetter } from '@app/mail';
import type { DataSource } from 'typeorm';
import { decisionDue } from '../decision-clock.js';
import { writeRevocation } from '../letters/ending-letters.js';
import { writeReopening } from '../letters/progress-letters.js';
import { moveTo, poolNameOf } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { AddressHasAnother, LetterHasLeft, NoSeatFree, NotPossibleNow } from '../registration.errors.js';
import { OVER_IN_SQL } from '../registration-status.js';
import { isCounted, takeSeat } from '../seats.js';
import { type DecisionOn, lockSeen } from './lock-seen.js';
import { tidyReason } from './tidy-reason.js';

/**
 * Undoes a decision while its letter is still here: back to review on the old promise, and nobody outside has noticed.
 * Refuses `registration.letter-has-left` and what `takeBack` refuses.
 */
export async function undoDecision(database: DataSource, on: DecisionOn, by: Actor, now: Date): Promise<Registration> {
  return reviewing(database, on, async (tx, registration) => {
    const { id, status, version } = registration;
    if (status !== 'approved' && status !== 'rejected') throw new NotPossibleNow();
    const cause = `registration:${id}:${status === 'approved' ? 'approved' : 'ended'}:${version}`;
    if (!(await withdrawLetter(tx, cause))) throw new LetterHasLeft();
    await reviewAgain(tx, registration, by, now);
    const subject = { kind: 'registration', id };
    await recordAudit(tx, { by, action: 'registration.undone', subject, editionId: on.edition.id }, now);
  });
}

/**
 * Takes a rejection back: the team looks at it again, under a new promise, and the applicant is told. Refuses
 * `registration.address-has-another`, `no-seat-free`, `not-possible-now`, `changed-meanwhile` (stale), `unknown`.
 */
export async function takeBack(database: DataSource, on: DecisionOn, by: Actor, now: Date): Promise<Registration> {
  return reviewing(database, on, async (tx, registration) => {
    if (registration.status !== 'rejected') throw new NotPossibleNow();
    registration.decisionDueAt = decisionDue(now, on.edition);
    await reviewAgain(tx, registration, by, now);
    await writeReopening(tx, registration, on.edition, now);
  });
}

/** Revokes an approval; the applicant reads why, the badge opens no door any more, the seat is free. Refuses as `reject` does. */
export async function revoke(
  database: DataSource,
  on: DecisionOn,
  reason: string,
  by: Actor,
  now: Date,
): Promise<Registration> {
  const tidied = tidyReason(reason);
  return inTransaction(database, async (tx) => {
    const registration = await lockSeen(tx, on);
    if (registration.status !== 'approved') throw new NotPossibleNow();
    Object.assign(registration, { reason: tidied, decidedAt: now, decidedBy: by.name });
    await moveTo(tx, registration, 'rejected', { by, reason: tidied }, now);
    await writeRevocation(tx, registration, on.edition);
    return registration;
  });
}

/** Somebody may apply with the address in the very moment: then the index says no, and so do we. */
async function reviewing(
  database: DataSource,
  on: DecisionOn,
  act: (tx: Transaction, registration: Registration) => Promise<void>,
): Promise<Registration> {
  try {
    return await inTransaction(database, async (tx) => {
      const registration = await lockSeen(tx, on);
      await act(tx, registration);
      return registration;
    });
  } catch (fault) {
    if ((fault as { constraint?: string }).constraint === 'registration_one_living') throw new AddressHasAnother();
    throw fault;
  }
}

/** Back to review. What was rejected needs its seat again. Whoever a rule let in by itself is now looked at by the team. */
async function reviewAgain(tx: Transaction, registration: Registration, by: Actor, now: Date): Promise<void> {
  if (registration.status === 'rejected') {
    await mustHaveNoOther(tx, registration);
    await takeSeatAgain(tx, registration);
  }
  if (registration.decider === 'automatic') registration.decider = 'accreditation-team';
  Object.assign(registration, { badgeCode: null, decidedAt: null, decidedBy: null, reason: null });
  await moveTo(tx, registration, 'under-review', { by }, now);
}

async function mustHaveNoOther(tx: Transaction, { id, editionId, emailKey }: Registration): Promise<void> {
  const others = await tx.query<unknown[]>(
    `select 1 from registration where edition_id = $1 and email_key = $2 and id <> $3 and status not in ${OVER_IN_SQL}`,
    [editionId, emailKey, id],
  );
  if (others.length > 0) throw new AddressHasAnother();
}

async function takeSeatAgain(tx: Transaction, registration: Registration): Promise<void> {
  const pool = poolNameOf(registration);
  if (!(await isCounted(tx, registration.editionId, pool))) return;
  if (!(await takeSeat(tx, registration.editionId, pool))) throw new NoSeatFree();
  registration.holdsSeat = true;
}
