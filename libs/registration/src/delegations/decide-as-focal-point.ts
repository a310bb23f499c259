import type { DataSource } from 'typeorm';
import type { Actor } from '@app/identity';
import { DecideService, type DecisionOn } from '../deciding/decide.service.js';
import { Registration } from '../registration.entity.js';
import { ChangedMeanwhile, NoSuchRegistration, NotPossibleNow } from '../registration.errors.js';
import { awaitsDecision } from '../registration-status.js';
import { NotYoursToDecide } from './delegation.errors.js';

/** A request of one delegation, and the version that its focal point saw. */
export interface RequestOn extends DecisionOn {
  delegationId: string;
}

/** Refuses `delegations.not-yours-to-decide`, `delegations.quota-used` and what `DecideService.approve` refuses. */
export async function approveAsFocalPoint(database: DataSource, on: RequestOn, by: Actor, now: Date): Promise<void> {
  await mustBeOurs(database, on);
  await new DecideService(database).approve(on, by, now);
}

/** Refuses as above, and `registration.reason-missing`. */
export async function rejectAsFocalPoint(
  database: DataSource,
  on: RequestOn,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> {
  await mustBeOurs(database, on);
  await new DecideService(database).reject(on, reason, by, now);
}

/** Another delegation's request is unknown here; an approved member is no request any more. */
async function mustBeOurs(database: DataSource, { id, delegationId, version }: RequestOn): Promise<void> {
  const registration = await database.manager.findOneBy(Registration, { id, delegationId });
  if (!registration) throw new NoSuchRegistration();
  if (registration.version !== version) throw new ChangedMeanwhile();
  if (!awaitsDecision(registration.status)) throw new NotPossibleNow();
  if (registration.decider !== 'focal-point') throw new NotYoursToDecide();
}
