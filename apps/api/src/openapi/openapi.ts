import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { z } from 'zod';
import { completeDescription } from './complete-description.js';
import { jsonSchemaOf } from './json-schema.js';

/** The description of `/api/v1`, OpenAPI 3.1, made from the same zod schemas that check the requests. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Forum platform')
    .setDescription(
      'Times are RFC 3339 instants; an edition names its own zone. Errors are RFC 9457 problem documents with a stable `code`. ' +
        'What two people may edit carries an ETag and wants If-Match (428 without it, 412 when it is old).',
    )
    .setVersion('1')
    .addCookieAuth('forum', undefined, 'session')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        description: 'A token made in the console, for a part of its maker’s rights in one edition.',
      },
      'token',
    )
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    standardSchemaConverter: (schema, { schemaType }) => ({ schema: jsonSchemaOf(schema as z.ZodType, schemaType) }),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/')));
  return completeDescription(document);
}
