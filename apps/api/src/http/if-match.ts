import { createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The ETag of something that two people may edit. */
export function versionTag(version: number): string {
  return `"v${version}"`;
}

/** The same as it was found, its version now also the answer's ETag. */
export function tagged<T extends { version: number }>(found: T, reply: FastifyReply): T {
  void reply.header('etag', versionTag(found.version));
  return found;
}

/** No If-Match on a write that needs one (RFC 6585 §3). */
export class PreconditionRequired extends HttpException {
  constructor() {
    super('precondition required', 428);
  }
}

/** The version that the editor saw, from If-Match; 428 without it. An unreadable tag counts as version 0 and so as stale. */
export function mustMatch(ifMatch: string | undefined): number {
  if (!ifMatch) throw new PreconditionRequired();
  return Number(/^(?:W\/)?"v(\d{1,9})"$/.exec(ifMatch.trim())?.[1] ?? 0);
}

/** A parameter of a route that is made with the help of If-Match; the API description names the header with it. */
export function namingIfMatch<R extends FastifyRequest>(read: (request: R) => unknown): () => ParameterDecorator {
  const header = { name: 'If-Match', required: true, description: 'The ETag of what is changed, as it was read.' };
  const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
    read(context.switchToHttp().getRequest<R>()),
  );
  return () => (controller, method, at) => {
    FromRequest()(controller, method, at);
    ApiHeader(header)(controller, method!, Object.getOwnPropertyDescriptor(controller, method!)!);
  };
}

/** The version that the editor saw (`mustMatch`), as a parameter of a route. */
export const SeenVersion = namingIfMatch(({ headers }) => mustMatch(headers['if-match']));
