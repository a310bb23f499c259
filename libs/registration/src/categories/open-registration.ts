import type { Transaction } from '@app/database';
import { readEditionByCode } from '@app/edition';
import type { Actor } from '@app/identity';
import { copyDecidingRules } from '../deciding-rules/deciding-rules.queries.js';
import { copyForms } from '../forms/forms.queries.js';
import { putForm } from '../forms/put-form.js';
import { STARTING_FORM } from '../forms/starting-form.js';
import { poolsOf, setCapacity } from '../seats.js';
import { copyCategories, readCategories } from './categories.queries.js';

/** On-site seats of an edition that nobody has said a number for. */
export const STARTING_SEATS = 1_000;

/**
 * Opens registration for a new edition, in the transaction that makes it: its seats and the question that every category begins with,
 * or with `copyOf` (a code) the categories, forms, deciding rules and pools of an earlier one. `seats` on site count before what the earlier edition had.
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
  else await putStartingForms(tx, editionId, by, now);
  for (const { mode, category, capacity } of pools) {
    await setCapacity(tx, editionId, { capacity, pool: { mode, category } }, by, now);
  }
  if (seats !== undefined || pools.length === 0) {
    await setCapacity(tx, editionId, { capacity: seats ?? STARTING_SEATS }, by, now);
  }
}

async function putStartingForms(tx: Transaction, editionId: string, by: Actor, now: Date): Promise<void> {
  for (const { code: category } of await readCategories(tx, editionId))
    await putForm(tx, editionId, { category, definition: STARTING_FORM }, by, now);
}
