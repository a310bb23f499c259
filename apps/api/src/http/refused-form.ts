import type { FastifyReply } from 'fastify';
import { TooManyTries } from '@app/limits';
import type { Refusal } from '@app/refusals';

/** The status of a form that is shown again because it was refused; says when to come back if it was sent too often. */
export function statusOfForm(refusal: Refusal, reply: FastifyReply): 422 | 429 {
  if (refusal instanceof TooManyTries) void reply.header('retry-after', String(refusal.retryAfterSeconds));
  return refusal.kind === 'too-many' ? 429 : 422;
}
