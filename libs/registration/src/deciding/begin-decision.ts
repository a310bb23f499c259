import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, systemActor } from '@app/identity';
import { askForInterest } from '../asking/ask-for-information.js';
import { wasAskedForInterest } from '../asking/asking.queries.js';
import { joinDelegation } from '../delegations/join-delegation.js';
import { ringForRequest } from '../delegations/tell-focal-points.js';
import { askWhoDecides } from '../deciding-rules/who-decides.js';
import { decisionDue } from '../decision-clock.js';
import { writeProgressLetter } from '../letters/progress-letters.js';
import { keep, moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { approve } from './approve.js';

/**
 * Hands a proven registration to whoever decides on it by the edition's rules: at once where nobody has to look, else a review
 * begins and its clock starts. The letter says which. `registration` must be locked and hold its seat, if it needs one.
 */
export async function beginDecision(
  tx: Transaction,
  registration: Registration,
  edition: Edition,
  by: Actor,
  now: Date,
  letter: 'registration.review' | 'forms.back-in-review' = 'registration.review',
): Promise<void> {
  const rule = await askWhoDecides(tx, registration);
  await joinDelegation(tx, registration, edition, now);
  if (registration.decider === 'automatic') return approve(tx, registration, edition, systemActor(rule.code), now);
  if (registration.decider === 'expression-of-interest' && !(await wasAskedForInterest(tx, registration.id)))
    return askForInterest(tx, registration, edition, now);
  const decisionWorkingDays = rule.workingDays ?? edition.decisionWorkingDays;
  registration.decisionDueAt = decisionDue(now, { timeZone: edition.timeZone, decisionWorkingDays });
  Object.assign(registration, { badgeCode: null, decidedAt: null, decidedBy: null, reason: null });
  if (registration.status === 'under-review') await keep(tx, registration, now);
  else await moveTo(tx, registration, 'under-review', { by }, now);
  await writeProgressLetter(tx, letter, registration, edition, now);
  await ringForRequest(tx, registration, now);
}
