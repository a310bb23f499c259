import 'reflect-metadata';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { StandardSchemaValidationPipe, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { Config } from '@app/config';
import { ClientLimits } from './access/client-limits.js';
import { countMisses } from './access/count-misses.js';
import { ApiModule } from './api.module.js';
import { ReadyAnswers } from './feeds/ready-answers.js';
import { Draining } from './health/draining.js';
import { keepTheDoor } from './http/doorkeeper.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SoundTextPipe } from './http/sound-text.pipe.js';
import { wrongShape } from './http/validation.js';
import { ApiDescription } from './openapi/api-description.js';
import { describeApi } from './openapi/openapi.js';

const BODY_LIMIT = 256 * 1024;
/** A request that takes longer to arrive is a slow one on purpose: ten megabytes need 21 kB/s. */
const ARRIVES_WITHIN_MS = 8 * 60_000;

/** The API and the pages, put together but not listening yet. */
export async function createApi(
  config: Config & { databaseUrl: string },
  logger: LoggerService | false,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVES_WITHIN_MS,
    trustProxy: config.trustedProxy ?? false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    logger,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const description = app.get(ApiDescription);
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (!['HEAD', 'OPTIONS'].includes(one)) description.routes.add(`${one} ${url}`);
  });
  const draining = app.get(Draining);
  keepTheDoor(fastify as never, config, app.get(ReadyAnswers, { strict: false }), draining);
  countMisses(fastify as never, app.get(ClientLimits), new ProblemFilter(config));
  // Kept-alive connections would hold the process for a minute after its last answer.
  fastify.addHook('onSend', async (_request, reply) => void (draining.hasBegun && reply.header('connection', 'close')));
  await app.register(cookie as never);
  await app.register(multipart as never, { throwFileSizeLimit: false } as never); // reads nothing by itself: see http/upload.ts
  await app.register(
    compress as never,
    { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } } as never,
  );
  app.useGlobalPipes(new SoundTextPipe(), new StandardSchemaValidationPipe({ exceptionFactory: wrongShape }));
  description.document = describeApi(app);
  return app;
}
