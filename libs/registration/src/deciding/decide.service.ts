import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Actor } from '@app/identity';
import { writeRejection } from '../letters/ending-letters.js';
import { moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { NotPossibleNow } from '../registration.errors.js';
import { awaitsDecision, mayBeRejected } from '../registration-status.js';
import { approve } from './approve.js';
import { type DecisionOn, lockSeen } from './lock-seen.js';
import { tidyReason } from './tidy-reason.js';
import { afterTimeToUndo } from './time-to-undo.js';

export type { DecisionOn };

/** How a decision is taken. */
export interface DecisionManner {
  /** The letter waits for `SECONDS_TO_UNDO`, so that `undoDecision` can take everything back. */
  isUndoable?: boolean;
}

/** The decisions of the accreditation team. */
@Injectable()
export class DecideService {
  constructor(private readonly database: DataSource) {}

  /** Refuses `registration.unknown`, `changed-meanwhile` (stale), `not-possible-now`. */
  async approve(on: DecisionOn, by: Actor, now: Date, manner: DecisionManner = {}): Promise<Registration> {
    return inTransaction(this.database, async (tx) => approveSeen(tx, on, by, now, manner));
  }

  /** `reason` is read by the applicant, as it stands. Frees the seat. Refuses as `approve` does, and `registration.reason-missing`. */
  async reject(
    on: DecisionOn,
    reason: string,
    by: Actor,
    now: Date,
    manner: DecisionManner = {},
  ): Promise<Registration> {
    return inTransaction(this.database, async (tx) => rejectSeen(tx, on, reason, by, now, manner));
  }
}

/** `DecideService.approve` inside a transaction. */
export async function approveSeen(
  tx: Transaction,
  on: DecisionOn,
  by: Actor,
  now: Date,
  { isUndoable }: DecisionManner = {},
): Promise<Registration> {
  const registration = await lockSeen(tx, on);
  if (!awaitsDecision(registration.status)) throw new NotPossibleNow();
  await approve(tx, registration, on.edition, by, now, isUndoable ? await afterTimeToUndo(tx) : undefined);
  return registration;
}

/** `DecideService.reject` inside a transaction. */
export async function rejectSeen(
  tx: Transaction,
  on: DecisionOn,
  reason: string,
  by: Actor,
  now: Date,
  { isUndoable }: DecisionManner = {},
): Promise<Registration> {
  const tidied = tidyReason(reason);
  const registration = await lockSeen(tx, on);
  if (!mayBeRejected(registration.status)) throw new NotPossibleNow();
  Object.assign(registration, { reason: tidied, decidedAt: now, decidedBy: by.name });
  await moveTo(tx, registration, 'rejected', { by, reason: tidied }, now);
  await writeRejection(tx, registration, on.edition, isUndoable ? await afterTimeToUndo(tx) : undefined);
  return registration;
}
