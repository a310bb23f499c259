import { createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** The ETag of something that two people may edit. */
export function versionTag(version: number): string {
  return `"v${version}"`;
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

const FromHeader = createParamDecorator((_: unknown, context: ExecutionContext) =>
  mustMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The version that the editor saw (`mustMatch`), as a parameter of a route; the API description names the header with it. */
export function SeenVersion(): ParameterDecorator {
  const header = { name: 'If-Match', required: true, description: 'The ETag of what is changed, as it was read.' };
  return (controller, method, at) => {
    FromHeader()(controller, method, at);
    ApiHeader(header)(controller, method!, Object.getOwnPropertyDescriptor(controller, method!)!);
  };
}
