import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type Config, readConfig } from '@app/config';
import { ApiModule } from '../api.module.js';
import { describeApi } from './openapi.js';

/**
 * Writes the API description to standard output. Nest's preview mode reads the controllers without making them, so neither
 * database nor queue is needed.
 */
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing' });
const app = await NestFactory.create(ApiModule.with(config as Config & { databaseUrl: string }), new FastifyAdapter(), {
  preview: true,
  abortOnError: false,
  logger: ['error'],
});
process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`, () => process.exit(0));
