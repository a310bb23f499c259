import type { FastifyReply } from 'fastify';
import type { Language } from '@app/i18n';
import { TooManyTries } from '@app/limits';
import { Refusal } from '@app/refusals';
import type { FieldError } from '../pages/layout/form.js';
import { sentenceOf } from './problem.filter.js';

/**
 * Does something for a form and gives the refusal that the form is shown again with; undefined when it was done.
 * What the form cannot say (by default: that the house is busy) goes on to the filter of problems.
 */
export async function refusalOf(
  act: () => Promise<unknown>,
  isForForm: (refusal: Refusal) => boolean = ({ kind }) => kind !== 'busy',
): Promise<Refusal | undefined> {
  try {
    await act();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Refusal) || !isForForm(fault)) throw fault;
    return fault;
  }
}

/** The refusal as the error of its field; of one that names none at the field `otherwise`. */
export function errorOf(refusal: Refusal, language: Language, otherwise: string): FieldError {
  return { field: refusal.field ?? otherwise, message: sentenceOf(refusal, language) };
}

/** The status of a form that is shown again because it was refused; says when to come back if it was sent too often. */
export function statusOfForm(refusal: Refusal, reply: FastifyReply): 422 | 429 {
  if (refusal instanceof TooManyTries) void reply.header('retry-after', String(refusal.retryAfterSeconds));
  return refusal.kind === 'too-many' ? 429 : 422;
}
