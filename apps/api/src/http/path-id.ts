import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NothingHere } from '../access/access.errors.js';

/** An id in a path; anything else is an address that does not exist. */
export function idIn(path: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(path)) throw new NothingHere();
  return path;
}

/** The id that a part of the path is (`idIn`), as a parameter of a route. */
export const PathId = createParamDecorator((part: string, context: ExecutionContext) =>
  idIn((context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>)[part]),
);
