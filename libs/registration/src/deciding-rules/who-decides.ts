import type { Transaction } from '@app/database';
import type { Registration } from '../registration.entity.js';
import { type DecidingRule, ruleFor } from './deciding-rule.js';
import { readDecidingRules, wasAccreditedBefore } from './deciding-rules.queries.js';

/** Asks the edition's table who decides on a proven registration and keeps the answer on the row. `personId` must be set. */
export async function askWhoDecides(tx: Transaction, registration: Registration): Promise<DecidingRule> {
  const { mode, category, stakeholderType, country } = registration;
  const rules = await readDecidingRules(tx, registration.editionId);
  const wasAccredited = await wasAccreditedBefore(tx, registration);
  const rule = ruleFor(rules, { mode, category, stakeholderType, country, wasAccredited });
  Object.assign(registration, { decider: rule.decider, decidingRule: rule.code });
  return rule;
}
