import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/src/app.js';
import { Clock, type Config, readConfig } from '@app/config';
import { AccountService, RoleService, SignInService, systemActor } from '@app/identity';
import { aDatabase, type TestDatabase } from './database.js';
import { freePort } from './free-port.js';
import { TestClock } from './test-clock.js';

export interface TestApi {
  app: NestFastifyApplication;
  database: DataSource;
  databaseUrl: string;
  config: Config & { databaseUrl: string };
  clock: TestClock;
  /** Like `http://localhost:21234`; what letters link to. */
  url: string;
  /** Requests without a session. */
  anyone: ReturnType<typeof supertest.agent>;
  /** Requests of somebody signed in with these roles in an edition; with none: a participant or speaker. */
  signedIn(
    email: string,
    roles?: Array<[editionId: string, role: string]>,
  ): Promise<ReturnType<typeof supertest.agent>>;
  close(): Promise<void>;
}

/** Where an API takes up what another one left: on its database, at its address. */
export interface InPlaceOf {
  db: TestDatabase;
  port: number;
}

/** The real API on a real port, over its own database; only the clock is ours. */
export async function anApi(
  settings: Record<string, string> = {},
  logger: LoggerService | false = false,
  inPlaceOf?: InPlaceOf,
): Promise<TestApi> {
  const { db, port } = inPlaceOf ?? { db: await aDatabase(), port: await freePort() };
  const folder = mkdtempSync(join(tmpdir(), 'forum-'));
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: String(port),
    DATABASE_POOL: '5',
    CLIENT_LIMITS: '1000',
    DATA_DIR: folder,
    ...settings,
    DATABASE_URL: db.url,
  }) as Config & { databaseUrl: string };
  const app = await createApi(config, logger);
  const clock = new TestClock();
  app.get(Clock).now = () => clock.now();
  await app.listen(port, '127.0.0.1');
  const url = `http://localhost:${port}`;
  const agent = () => supertest.agent(url);
  return {
    app,
    database: app.get(DataSource),
    databaseUrl: db.url,
    config,
    clock,
    url,
    anyone: agent(),
    signedIn: (email, roles = []) => signIn(app, agent(), clock, email, roles),
    close: async () => {
      await app.close();
      await db.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(
  app: NestFastifyApplication,
  agent: ReturnType<typeof supertest.agent>,
  clock: TestClock,
  email: string,
  roles: Array<[string, string]>,
) {
  const manager = app.get(DataSource).manager;
  const account = await app.get(AccountService).findOrAdd(manager, email, {});
  for (const [editionId, role] of roles) {
    await app
      .get(RoleService)
      .grant(manager, { accountId: account.id, editionId, role }, systemActor('test'), clock.now());
  }
  const path = await app.get(SignInService).linkFor(account.id, { code: 'any' }, 'en', undefined, clock.now());
  const { sessionToken } = await app
    .get(SignInService)
    .signIn(new URL(path, 'http://localhost').searchParams.get('token')!, 'test', clock.now());
  agent.set('Cookie', `forum=${sessionToken}`);
  return agent;
}
