import type { Transaction } from '@app/database';
import type { Registration } from '../registration.entity.js';
import { type Answers, checkAnswers } from './answers.js';
import { type Asked, fieldsAsked } from './form-definition.js';
import { AnswersUnusable } from './forms.errors.js';
import { readForm } from './forms.queries.js';

/**
 * Takes answers to one of the later stages of the category's newest form into a locked registration; the caller saves it. What was
 * answered at other stages stays. Refuses `forms.answer.…` naming the questions.
 */
export async function takeLaterAnswers(
  tx: Transaction,
  registration: Registration,
  given: Record<string, unknown>,
  stage: Exclude<Asked, 'registration'>,
): Promise<void> {
  const { definition, version } = await readForm(tx, registration.editionId, registration.category);
  const before = registration.answers as Answers;
  const { answers, problems } = checkAnswers(definition, given, { country: registration.country, before }, stage);
  if (problems.length > 0) throw new AnswersUnusable(problems);
  const stageCodes = fieldsAsked(definition, stage).map(({ code }) => code);
  const kept = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).filter(([code]) => !stageCodes.includes(code)));
  const versions = Object.fromEntries(Object.keys(answers).map((code) => [code, version]));
  registration.answers = { ...kept(before), ...answers };
  registration.answerVersions = { ...(kept(registration.answerVersions) as Record<string, number>), ...versions };
}
