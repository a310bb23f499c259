import type { Transaction } from '@app/database';
import { type Answers, AnswersUnusable, type Asked, checkAnswers, fieldsAsked } from '@app/forms';
import type { Registration } from '../registration.entity.js';
import { readForm } from './forms.queries.js';

/**
 * Takes answers to one stage of the category's newest form into a locked registration; the caller saves it. What was answered at other
 * stages stays, with its version. Refuses `forms.answer.…` naming the questions.
 */
export async function takeAnswers(
  tx: Transaction,
  registration: Registration,
  given: Record<string, unknown>,
  stage: Asked,
): Promise<void> {
  const { definition, version } = await readForm(tx, registration.editionId, registration.category);
  const before = registration.answers as Answers;
  const { answers, problems } = checkAnswers(definition, given, { country: registration.country, before }, stage);
  if (problems.length > 0) throw new AnswersUnusable(problems);
  const askedNow = new Set(fieldsAsked(definition, stage).map(({ code }) => code));
  const kept = Object.entries(before).filter(([code]) => !askedNow.has(code));
  const isAtRegistration = stage === 'registration';
  const versionOf = (code: string) =>
    registration.answerVersions[code] ?? (isAtRegistration ? registration.formVersion : null);
  const versions = [
    ...kept.map(([code]) => [code, versionOf(code)] as const),
    ...(isAtRegistration ? [] : Object.keys(answers).map((code) => [code, version] as const)),
  ];
  registration.answers = { ...Object.fromEntries(kept), ...answers };
  registration.answerVersions = Object.fromEntries(versions.filter((one): one is [string, number] => one[1] !== null));
  if (isAtRegistration) registration.formVersion = version || null;
}
