import type { Transaction } from '@app/database';
import { forgetEditionsAfterCommit, type InLanguages } from '@app/edition';
import { type Actor, type AuditAction, recordAudit } from '@app/identity';
import {
  CategoryChangedMeanwhile,
  CategoryCodeTaken,
  CategoryCodeUnusable,
  CategoryModesMissing,
  CategoryNameMissing,
  NoSuchCategory,
} from '../registration.errors.js';
import { bringCategories, readCategories } from './categories.queries.js';
import type { RegistrationCategory } from './category.js';

/** What may be said of a category. Its code never changes: registrations keep it. */
export interface CategoryDraft extends Pick<RegistrationCategory, 'modes' | 'entry' | 'hasOwnSeats'> {
  names: Partial<InLanguages>;
  hints: Partial<InLanguages>;
  /** Nobody can choose it any more; who has it keeps it. */
  isClosed: boolean;
}

/** In an address `general` names the pool of everybody else. */
const CODE = /^(?!general$)[a-z][a-z0-9-]{1,39}$/;

/**
 * Adds a category at the end. Refuses `registration.category-code-unusable`, `category-code-taken`, `category-name-missing`,
 * `category-modes-missing`.
 */
export async function addCategory(
  tx: Transaction,
  editionId: string,
  code: string,
  draft: CategoryDraft,
  by: Actor,
  now: Date,
): Promise<RegistrationCategory> {
  if (!CODE.test(code)) throw new CategoryCodeUnusable();
  mustBeUsable(draft);
  await bringStarting(tx, editionId);
  const added = await tx.query<unknown[]>(
    `insert into registration_category (edition_id, code, names, hints, modes, entry, has_own_seats, closed_at, position)
     select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(position), 0) + 1 from registration_category where edition_id = $1
     on conflict do nothing returning 1`,
    [editionId, code, ...valuesOf(draft, now)],
  );
  if (added.length === 0) throw new CategoryCodeTaken();
  return told(tx, editionId, code, 'registration.category-added', by, now);
}

/**
 * Changes a category that was read as `version`. Seats that are held stay where they are: other seats are for those who come later.
 * Refuses as `addCategory` does, and `registration.no-such-category`, `category-changed-meanwhile` (stale).
 */
export async function changeCategory(
  tx: Transaction,
  editionId: string,
  { code, version }: { code: string; version: number },
  draft: CategoryDraft,
  by: Actor,
  now: Date,
): Promise<RegistrationCategory> {
  mustBeUsable(draft);
  await bringStarting(tx, editionId);
  const known = (await readCategories(tx, editionId)).find((one) => one.code === code);
  if (!known) throw new NoSuchCategory();
  const [, changed] = await tx.query<[unknown, number]>(
    `update registration_category set names = $4, hints = $5, modes = $6, entry = $7, has_own_seats = $8,
       closed_at = case when $9::timestamptz is null then null else coalesce(closed_at, $9) end, version = version + 1
     where edition_id = $1 and code = $2 and version = $3`,
    [editionId, code, version, ...valuesOf(draft, now)],
  );
  if (changed === 0) throw new CategoryChangedMeanwhile();
  return told(tx, editionId, code, 'registration.category-changed', by, now);
}

/** An edition that has no categories of its own yet gets those that it began with, to be changed. */
async function bringStarting(tx: Transaction, editionId: string): Promise<void> {
  await tx.query(`select 1 from edition where id = $1 for no key update`, [editionId]);
  const own = await tx.query<unknown[]>(`select 1 from registration_category where edition_id = $1 limit 1`, [
    editionId,
  ]);
  if (own.length === 0) await bringCategories(tx, editionId, await readCategories(tx, editionId));
}

function mustBeUsable({ names, modes }: CategoryDraft): void {
  if (!names.en?.trim()) throw new CategoryNameMissing();
  if (modes.length === 0) throw new CategoryModesMissing();
}

function valuesOf({ names, hints, modes, entry, hasOwnSeats, isClosed }: CategoryDraft, now: Date): unknown[] {
  return [JSON.stringify(names), JSON.stringify(hints), modes, entry, hasOwnSeats, isClosed ? now : null];
}

async function told(
  tx: Transaction,
  editionId: string,
  code: string,
  action: AuditAction,
  by: Actor,
  now: Date,
): Promise<RegistrationCategory> {
  const subject = { kind: 'registration-category', id: `${editionId}:${code}` };
  await recordAudit(tx, { by, action, subject, editionId }, now);
  forgetEditionsAfterCommit(tx);
  return (await readCategories(tx, editionId)).find((one) => one.code === code)!;
}
