import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TooManyTries } from '@app/limits';
import type { ProblemFilter } from '../http/problem.filter.js';
import { bearerOf } from './bearer.js';
import { clientOf } from './client.js';
import type { ClientLimits } from './client-limits.js';
import { policy } from './policy.js';
import type { ForumRequest } from './requester.js';

const MISSED = new Set([401, 404, 410]);

/**
 * Counts who asks for ids, codes and links that are not there, and answers 429 in their place beyond the limit: guessing ends, while
 * what is there is shown to whom it belongs as before. So nobody can lock the others behind a venue's one address out by guessing.
 */
export function countMisses(fastify: FastifyInstance, limits: ClientLimits, problems: ProblemFilter): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (
      !MISSED.has(reply.statusCode) ||
      !(isLookUp(`${request.method} ${request.routeOptions.url}`) || triedToken(request, reply))
    )
      return payload;
    const { requester } = request as ForumRequest;
    const account = requester?.signedIn?.accountId;
    const who = account ? `account ${account}` : clientOf(request);
    const refusal = await limits.miss(who).then(() => undefined, onlyRefusals);
    return refusal ? refuse(request as ForumRequest, reply, refusal, problems) : payload;
  });
}

/** A secret that opened nothing, on whatever route. */
function triedToken({ headers }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  return statusCode === 401 && bearerOf(headers.authorization) !== undefined;
}

/** Names one thing by an id, a code or a secret. Calendars ask for their feed for ever, many from one address: they do not guess. */
export function isLookUp(route: string): boolean {
  const rule = policy[route.replace(/^HEAD /, 'GET ')];
  if (!rule || route.includes('/feeds/people/')) return false;
  return rule === 'link' || /:(?!edition\b|lang\b)\w+/.test(route);
}

/** A database that is away stops nobody from being told that there is nothing. */
function onlyRefusals(fault: unknown): TooManyTries | undefined {
  return fault instanceof TooManyTries ? fault : undefined;
}

function refuse(request: ForumRequest, reply: FastifyReply, refusal: TooManyTries, problems: ProblemFilter): string {
  const { status, headers, body } = problems.answerTo(refusal, request);
  void reply.status(status).removeHeader('content-length').headers(headers);
  return body;
}
