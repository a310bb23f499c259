import type { Transaction } from '@app/database';
import { type Reader, remember } from '@app/edition';
import type { FormDefinition } from '@app/forms';
import type { DataSource } from 'typeorm';

/** A category's form as it is or was; version 0: it asks nothing. */
export interface RegistrationForm {
  category: string;
  version: number;
  definition: FormDefinition;
}

const ASKS_NOTHING: FormDefinition = { sections: [] };

/** The newest version of a category's form. */
export async function readForm(reader: Reader, editionId: string, category: string): Promise<RegistrationForm> {
  const [newest] = await reader.query<RegistrationForm[]>(
    `select category, version, definition from registration_form
     where edition_id = $1 and category = $2 order by version desc limit 1`,
    [editionId, category],
  );
  return newest ?? { category, version: 0, definition: ASKS_NOTHING };
}

/** The version that answers were given to. */
export async function readFormVersion(
  reader: Reader,
  editionId: string,
  category: string,
  version: number | null,
): Promise<RegistrationForm> {
  const [found] = await reader.query<RegistrationForm[]>(
    `select category, version, definition from registration_form where edition_id = $1 and category = $2 and version = $3`,
    [editionId, category, version],
  );
  return found ?? { category, version: 0, definition: ASKS_NOTHING };
}

/** `readForm` from this process's memory, for pages and the hot path of applying. */
export function knownForm(database: DataSource, editionId: string, category: string): Promise<RegistrationForm> {
  return remember(database, `registration form ${editionId} ${category}`, () =>
    readForm(database, editionId, category),
  );
}

/** Gives a new edition the newest forms of an earlier one. */
export async function copyForms(tx: Transaction, from: string, to: string, now: Date): Promise<void> {
  await tx.query(
    `insert into registration_form (edition_id, category, version, definition, made_at, made_by)
     select distinct on (category) $2::uuid, category, 1, definition, $3::timestamptz, made_by
     from registration_form where edition_id = $1 order by category, version desc`,
    [from, to, now],
  );
}
