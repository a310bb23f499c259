import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@app/config';
import { withDatabase } from './our-database.js';
import { RoomsModule } from './rooms.module.js';

/** Runs a command's work with the rooms on the migrated database, the same services that the API calls. */
export function withRooms<T>(work: (app: INestApplicationContext, config: Config) => Promise<T>): Promise<T> {
  return withDatabase((databaseUrl, config) => withRoomsAt(databaseUrl, config, work));
}

/** The same on a database that is up to date already. */
export async function withRoomsAt<T>(
  databaseUrl: string,
  config: Config,
  work: (app: INestApplicationContext, config: Config) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(RoomsModule.with(config, databaseUrl), {
    logger: ['warn', 'error'],
    abortOnError: false,
  });
  try {
    return await work(app, config);
  } finally {
    await app.close();
  }
}
