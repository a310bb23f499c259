import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import { readDecidingRules } from '../deciding-rules/deciding-rules.queries.js';
import { decisionDue } from '../decision-clock.js';
import { ringForRequest } from '../delegations/tell-focal-points.js';
import { moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';

/** From a question back to whoever decides, with a new day of the answer. `registration` must be locked. */
export async function backToReview(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  by: Actor,
  now: Date,
): Promise<void> {
  const rules = await readDecidingRules(tx, registration.editionId);
  const rule = rules.find(({ code }) => code === registration.decidingRule);
  const decisionWorkingDays = rule?.workingDays ?? edition.decisionWorkingDays;
  registration.decisionDueAt = decisionDue(now, { timeZone: edition.timeZone, decisionWorkingDays });
  await moveTo(tx, registration, 'under-review', { by }, now);
  await ringForRequest(tx, registration, now);
}
