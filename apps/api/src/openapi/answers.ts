import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { jsonSchemaOf } from './json-schema.js';

/** What a route answers with, from the schema of its view; `description` tells a stranger what it is. */
export function Answers(status: number, description: string, schema?: z.ZodType): MethodDecorator {
  if (!schema) return applyDecorators(ApiResponse({ status, description }));
  const content = { 'application/json': { schema: jsonSchemaOf(schema) as never } };
  return applyDecorators(ApiResponse({ status, description, content }));
}
