import type { Transaction } from '@app/database';
import { remember, type Reader } from '@app/edition';
import type { DataSource } from 'typeorm';
import type { RegistrationCategory } from './category.js';
import { STARTING_CATEGORIES } from './starting-categories.js';

/** An edition's categories in their order, closed ones too; one that has none of its own has those that every edition begins with. */
export async function readCategories(reader: Reader, editionId: string): Promise<readonly RegistrationCategory[]> {
  const categories = await reader.query<RegistrationCategory[]>(
    `select code, names, hints, modes, entry, has_own_seats as "hasOwnSeats", closed_at as "closedAt", version
     from registration_category where edition_id = $1 order by position, code`,
    [editionId],
  );
  return categories.length > 0 ? categories : STARTING_CATEGORIES;
}

/** Puts these in the place of the categories that an edition begins with. */
export async function bringCategories(
  tx: Transaction,
  editionId: string,
  categories: readonly RegistrationCategory[],
): Promise<void> {
  await tx.query(
    `insert into registration_category (edition_id, code, names, hints, modes, entry, has_own_seats, position)
     select $1, code, names, hints, modes, entry, "hasOwnSeats", position
     from jsonb_to_recordset($2::jsonb) as category
       (code text, names jsonb, hints jsonb, modes text[], entry text, "hasOwnSeats" boolean, position int)`,
    [editionId, JSON.stringify(categories.map((category, position) => ({ ...category, position })))],
  );
}

/** Gives a new edition the open categories of an earlier one. */
export async function copyCategories(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.query(
    `insert into registration_category (edition_id, code, names, hints, modes, entry, has_own_seats, position)
     select $2, code, names, hints, modes, entry, has_own_seats, position
     from registration_category where edition_id = $1 and closed_at is null`,
    [from, to],
  );
}

/** The same from this process's memory, for pages and the hot path of applying. */
export function knownCategories(database: DataSource, editionId: string): Promise<readonly RegistrationCategory[]> {
  return remember(database, `registration categories ${editionId}`, () => readCategories(database, editionId));
}
