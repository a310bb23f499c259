import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';

/** What a route checks before its controller runs: the schemas of its body and of its query. */
export interface RouteShape {
  /** As the policy table names it. */
  route: string;
  body?: z.ZodType;
  query?: z.ZodType;
}

/** As Nest numbers the parameters of a route. */
const [BODY, QUERY] = [3, 4];

/** Every route of the running server, pages and API, with the schemas that its controller names. */
export function routeShapes(app: NestFastifyApplication): RouteShape[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => shapesOf(metatype as unknown as Controller));
}

type Controller = { prototype: Record<string, unknown> };
type Argument = { schema?: z.ZodType };

function shapesOf(controller: Controller): RouteShape[] {
  const bases = [Reflect.getMetadata('path', controller) as string | string[]].flat();
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = controller.prototype[name] as object;
    const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
    if (name === 'constructor' || !method) return [];
    const paths = [Reflect.getMetadata('path', handler) as string | string[]].flat();
    const known = (Reflect.getMetadata('__routeArguments__', controller, name) ?? {}) as Record<string, Argument>;
    const schemaOf = (kind: number) =>
      Object.entries(known).find(([key, { schema }]) => schema && key.startsWith(`${kind}:`))?.[1].schema;
    return bases.flatMap((base) =>
      paths.map((path) => ({
        route: `${method} /${[base, path]
          .map((part) => part.replace(/^\/+|\/+$/g, ''))
          .filter(Boolean)
          .join('/')}`,
        body: schemaOf(BODY),
        query: schemaOf(QUERY),
      })),
    );
  });
}

interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Names of the fields at the top of a shape which hold one text or one number, not a list, a record or anything at all. */
export function scalarsOf(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(json.properties ?? {})
    .filter(([, field]) => typesOf(field).length > 0 && typesOf(field).every((type) => SCALAR.has(type)))
    .map(([name]) => name);
}

const SCALAR = new Set(['string', 'number', 'integer', 'boolean', 'null']);

function typesOf({ type, anyOf }: JsonSchema): string[] {
  return anyOf
    ? anyOf.flatMap((one) => (typesOf(one).length > 0 ? typesOf(one) : ['anything']))
    : [type].flat().filter((one) => one !== undefined);
}
