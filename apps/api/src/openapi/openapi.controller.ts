import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { NothingHere } from '../access/access.errors.js';
import { ApiDescription } from './api-description.js';

const VIEWER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const VIEWER_FILES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};
const STARTER = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Forum platform: API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="api"></main><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @Header('cache-control', 'public, max-age=300')
  document() {
    return this.description.document;
  }

  /** The viewer writes inline styles; only this page allows them. */
  @Get('docs')
  page(@Res() reply: FastifyReply) {
    const policy = String(reply.getHeader('content-security-policy')).replace(
      "style-src 'self'",
      "style-src 'self' 'unsafe-inline'",
    );
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(PAGE);
  }

  @Get('docs/:file')
  viewerFile(@Param('file') file: string, @Res() reply: FastifyReply) {
    void reply.header('cache-control', 'public, max-age=86400');
    if (file === 'start.js') return reply.type('text/javascript; charset=utf-8').send(STARTER);
    const type = Object.hasOwn(VIEWER_FILES, file) ? VIEWER_FILES[file] : undefined;
    if (!type) throw new NothingHere();
    return reply.type(type).send(readFileSync(join(VIEWER, file)));
  }
}
