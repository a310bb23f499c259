import type { Transaction } from '@app/database';
import { readEditionByCode } from '@app/edition';
import type { Actor } from '@app/identity';
import { copyDecidingRules } from '../deciding-rules/deciding-rules.queries.js';
import { copyForms } from '../forms/forms.queries.js';
import { poolsOf, setCapacity } from '../seats.js';
import { copyCategories } from './categories.queries.js';

/** On-site seats of an edition that nobody has said a number for. */
export const STARTING_SEATS = 1_000;

/**
 * Opens registration for a new edition, in the transaction that makes it: its seats, and with `copyOf` (a code) the categories,
 * deciding rules and pools of an earlier one. `seats` on site count before what the earlier edition had.
 */
export async function openRegistration(
  tx: Transaction,
  editionId: string,
  { seats, copyOf }: { seats?: number; copyOf?: string },
  by: Actor,
  now: Date,
): Promise<void> {
  const earlier = copyOf === undefined ? undefined : await readEditionByCode(tx, copyOf);
  const pools = earlier ? await poolsOf(tx, earlier.id) : [];
  if (earlier) await copyCategories(tx, earlier.id, editionId);
  if (earlier) await copyDecidingRules(tx, earlier.id, editionId);
  if (earlier) await copyForms(tx, earlier.id, editionId, now);
  for (const { mode, category, capacity } of pools) {
    await setCapacity(tx, editionId, { capacity, pool: { mode, category } }, by, now);
  }
  if (seats !== undefined || pools.length === 0) {
    await setCapacity(tx, editionId, { capacity: seats ?? STARTING_SEATS }, by, now);
  }
}
