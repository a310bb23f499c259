import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { policy } from '../access/policy.js';
import { scopeOf } from '../access/rule.js';
import { jsonSchemaOf } from './json-schema.js';

const Problem = z.object({
  type: z.string(),
  title: z.string().describe('What happened, as a sentence in the language of the request.'),
  status: z.number().int(),
  code: z.string().describe('Stable; what a program decides by.'),
  requestId: z.string().describe('Names the request in our log.'),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

interface Operation {
  parameters?: Array<{ name: string; in: string }>;
  responses: Record<string, unknown>;
  security?: Array<Record<string, string[]>>;
}

/** What every route has in common and no controller says: parameters that the guard reads from the path, and problem documents. */
export function completeDescription(document: OpenAPIObject): OpenAPIObject {
  const answer = {
    description: 'A problem document (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  document.components = { ...document.components, schemas: { Problem: jsonSchemaOf(Problem) as never } };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item) as Array<[string, Operation]>) {
      operation.parameters = [...pathParameters(path, operation.parameters ?? []), ...(operation.parameters ?? [])];
      operation.security = securityOf(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
      operation.responses = { ...operation.responses, default: answer };
    }
  }
  return document;
}

/** By what one gets in, as the policy table says; a token names its scope. Nothing where anybody, or a link's bearer, comes in. */
function securityOf(route: string): Array<Record<string, string[]>> {
  const rule = policy[route];
  if (rule === 'anyone' || rule === 'link') return [];
  const scope = scopeOf(route, rule);
  if (scope || rule === 'signed-in-or-token') return [{ session: [] }, { token: scope ? [scope] : [] }];
  return [{ session: [] }];
}

/** `{edition}` and whatever else stands in the path without being declared. */
function pathParameters(path: string, declared: Array<{ name: string; in: string }>) {
  return [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .filter((name) => !declared.some((known) => known.in === 'path' && known.name === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}
