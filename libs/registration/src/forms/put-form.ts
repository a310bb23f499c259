import type { Transaction } from '@app/database';
import { FormChangedMeanwhile, usableDefinition } from '@app/forms';
import { type Actor, recordAudit } from '@app/identity';
import { readCategories } from '../categories/categories.queries.js';
import { callLaterQuestions } from './call-later-questions.js';
import { NoSuchCategory } from './forms.errors.js';
import { readForm, type RegistrationForm } from './forms.queries.js';

interface NewForm {
  category: string;
  /** As it came from a file or a request. */
  definition: unknown;
  /** The version that was on the editor's screen; undefined: whatever there is. */
  seen?: number;
}

/**
 * Makes a new version of a category's form. Answers keep the version that they were given to; who is approved is told of what is new. Refuses `forms.unknown-category`,
 * `forms.form-changed-meanwhile` (stale) and, naming the places, `forms.definition-…`.
 */
export async function putForm(
  tx: Transaction,
  editionId: string,
  { category, definition, seen }: NewForm,
  by: Actor,
  now: Date,
): Promise<RegistrationForm> {
  const categories = await readCategories(tx, editionId);
  if (!categories.some(({ code }) => code === category)) throw new NoSuchCategory();
  const usable = usableDefinition(definition);
  await tx.query(`select pg_advisory_xact_lock(hashtext('registration form'), hashtext($1))`, [editionId + category]);
  const before = await readForm(tx, editionId, category);
  const { version } = before;
  if (seen !== undefined && seen !== version) throw new FormChangedMeanwhile();
  await tx.query(
    `insert into registration_form (edition_id, category, version, definition, made_at, made_by) values ($1, $2, $3, $4, $5, $6)`,
    [editionId, category, version + 1, JSON.stringify(usable), now, by.name],
  );
  const after = { category, version: version + 1, definition: usable };
  await callLaterQuestions(tx, editionId, { before, after }, now);
  const subject = { kind: 'registration-form', id: category };
  const details = { version: version + 1 };
  await recordAudit(tx, { by, action: 'registration.form-put', subject, editionId, details }, now);
  return after;
}
