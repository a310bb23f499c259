import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { tidy } from '@app/people';
import { writeRejection } from '../letters/ending-letters.js';
import { lockRegistration, moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { ChangedMeanwhile, NoSuchRegistration, NotPossibleNow, ReasonMissing } from '../registration.errors.js';
import { awaitsDecision, mayBeRejected } from '../registration-status.js';
import { approve } from './approve.js';

/** Which registration of which edition, and the version that was on the screen of whoever decides. */
export interface DecisionOn {
  edition: Edition;
  id: string;
  version: number;
}

/** The decisions of the accreditation team. */
@Injectable()
export class DecideService {
  constructor(private readonly database: DataSource) {}

  /** Refuses `registration.unknown`, `changed-meanwhile` (stale), `not-possible-now`. */
  async approve(on: DecisionOn, by: Actor, now: Date): Promise<Registration> {
    return inTransaction(this.database, async (tx) => {
      const registration = await lockSeen(tx, on);
      if (!awaitsDecision(registration.status)) throw new NotPossibleNow();
      await approve(tx, registration, on.edition, by, now);
      return registration;
    });
  }

  /** `reason` is read by the applicant, as it stands. Frees the seat. Refuses as `approve` does, and `registration.reason-missing`. */
  async reject(on: DecisionOn, reason: string, by: Actor, now: Date): Promise<Registration> {
    const tidied = tidy(reason);
    if (!tidied) throw new ReasonMissing();
    return inTransaction(this.database, async (tx) => {
      const registration = await lockSeen(tx, on);
      if (!mayBeRejected(registration.status)) throw new NotPossibleNow();
      Object.assign(registration, { reason: tidied, decidedAt: now, decidedBy: by.name });
      await moveTo(tx, registration, 'rejected', { by, reason: tidied }, now);
      await writeRejection(tx, registration, on.edition);
      return registration;
    });
  }
}

async function lockSeen(tx: Transaction, { edition, id, version }: DecisionOn): Promise<Registration> {
  const registration = await lockRegistration(tx, id);
  if (registration.editionId !== edition.id) throw new NoSuchRegistration();
  if (registration.version !== version) throw new ChangedMeanwhile();
  return registration;
}
