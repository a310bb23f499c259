import type { Transaction } from '@app/database';
import { REGISTERED_BY_FOCAL_POINT } from '../delegations/delegation.js';
import type { Registration } from '../registration.entity.js';
import { type DecidingRule, ruleFor } from './deciding-rule.js';
import { readDecidingRules, wasAccreditedBefore } from './deciding-rules.queries.js';

const BY_FOCAL_POINT: DecidingRule = {
  code: REGISTERED_BY_FOCAL_POINT,
  conditions: {},
  decider: 'automatic',
  workingDays: null,
};

/**
 * Asks the edition's table who decides on a proven registration and keeps the answer on the row. `personId` must be set. Whom a focal
 * point has registered stays decided, and protected, whatever changes later: such a minister has nothing to do.
 */
export async function askWhoDecides(tx: Transaction, registration: Registration): Promise<DecidingRule> {
  if (registration.decidingRule === REGISTERED_BY_FOCAL_POINT) {
    registration.decider = BY_FOCAL_POINT.decider;
    return BY_FOCAL_POINT;
  }
  const { mode, category, stakeholderType, country } = registration;
  const rules = await readDecidingRules(tx, registration.editionId);
  const wasAccredited = await wasAccreditedBefore(tx, registration);
  const rule = ruleFor(rules, { mode, category, stakeholderType, country, wasAccredited });
  Object.assign(registration, { decider: rule.decider, decidingRule: rule.code });
  return rule;
}
