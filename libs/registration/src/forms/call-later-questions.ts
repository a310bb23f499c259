import type { Transaction } from '@app/database';
import { fieldsAsked } from '@app/forms';
import type { RegistrationForm } from './forms.queries.js';

/**
 * Notes that a new version of a form asks something after the approval that the one before did not: whoever is approved already
 * gets a letter about it by `tellLaterQuestions`. A new wording of an old question is nothing new.
 */
export async function callLaterQuestions(
  tx: Transaction,
  editionId: string,
  { before, after }: { before: RegistrationForm; after: RegistrationForm },
  now: Date,
): Promise<void> {
  const known = new Set(codesAskedLater(before));
  const codes = codesAskedLater(after).filter((code) => !known.has(code));
  if (codes.length === 0) return;
  await tx.query(
    `insert into later_question_call (edition_id, category, form_version, codes, made_at) values ($1, $2, $3, $4, $5)`,
    [editionId, after.category, after.version, codes, now],
  );
}

function codesAskedLater({ definition }: RegistrationForm): string[] {
  return fieldsAsked(definition, 'later').map(({ code }) => code);
}
