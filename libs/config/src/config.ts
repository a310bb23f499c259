import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigurationFault } from './configuration-fault.js';
import { mustHaveSafeEngines } from './safe-engines.js';

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: url(['http:', 'https:']).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  FILES_URL: url(['file:']).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  REDIS_URL: url(['redis:', 'rediss:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().min(3).default('WSIS Forum <forum@wsis.example>'),
  BOUNCE_ADDRESS: z.string().optional(),
  MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(5),
  MAIL_PER_SECOND: z.coerce.number().int().min(1).max(1000).optional(),
  MAIL_PER_SECOND_TO_ONE_DOMAIN: z.coerce.number().int().min(1).max(1000).optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be one label of small letters, digits and hyphens')
    .default('forum'),
  TRUSTED_PROXY: z.string().optional(),
  MONITORING_TOKEN: z.string().min(20, 'must have at least 20 characters').optional(),
  CLIENT_LIMITS: z.coerce.number().min(0.01).max(100_000).default(1),
});

/** What the processes need to know of their surroundings. Read once, at the door of each process. */
export interface Config {
  /** `development` shows the inbox of caught letters; `production` refuses to start without its engines. */
  mode: 'development' | 'production' | 'test';
  port: number;
  host: string;
  /** Without a slash at the end, e.g. `http://localhost:3000`. Every link in a letter starts with it. */
  baseUrl: string;
  /** Absolute folder for the embedded database, caught letters and files. */
  dataDir: string;
  /** Where the bytes of files lie; undefined: `files` below `dataDir`. Every process must see the same place. */
  filesUrl?: string;
  /** Undefined: the embedded PostgreSQL below `dataDir` is used. */
  databaseUrl?: string;
  /** Connections of this process to PostgreSQL. */
  databasePool: number;
  /** Undefined: BullMQ keeps its queues in PostgreSQL. */
  redisUrl?: string;
  /** Undefined: letters go nowhere but to the catcher that `forum start` runs. */
  smtpUrl?: string;
  mailFrom: string;
  /** Where letters come back to; undefined: to the address of `mailFrom`. */
  bounceAddress?: string;
  /** Connections of one worker to the mail server. */
  mailConnections: number;
  /** Letters a second over all workers; undefined: as fast as the mail server takes them. */
  mailPerSecond?: number;
  /** Letters to many a second to addresses of one domain; undefined: no limit of its own. */
  mailPerSecondToOneDomain?: number;
  /** Letters are signed with the PEM key of this file; undefined: they are not signed here. */
  dkim?: { keyFile: string; selector: string };
  /** Address or range of the proxy whose X-Forwarded-For we believe; undefined: nobody's. */
  trustedProxy?: string;
  /** Whoever bears it may read `/metrics`; undefined: nobody may. */
  monitoringToken?: string;
  /** Multiplies what one client's network may do (apps/api/src/access/client-limits.ts); addresses of people keep theirs. */
  clientLimits: number;
}

/** Reads and checks the environment; a wrong value is a ConfigurationFault that names the variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(known);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigurationFault(`${issue.path.join('.')} ${issue.message.replace(/^Invalid/, 'is wrong: invalid')}`);
  }
  const env = parsed.data;
  mustHaveEnginesInProduction(env);
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    dataDir: resolve(env.DATA_DIR),
    filesUrl: env.FILES_URL,
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    bounceAddress: env.BOUNCE_ADDRESS,
    mailConnections: env.MAIL_CONNECTIONS,
    mailPerSecond: env.MAIL_PER_SECOND,
    mailPerSecondToOneDomain: env.MAIL_PER_SECOND_TO_ONE_DOMAIN,
    dkim: env.DKIM_KEY_FILE ? { keyFile: resolve(env.DKIM_KEY_FILE), selector: env.DKIM_SELECTOR } : undefined,
    trustedProxy: env.TRUSTED_PROXY,
    monitoringToken: env.MONITORING_TOKEN,
    clientLimits: env.CLIENT_LIMITS,
  };
}

function mustHaveEnginesInProduction(env: z.infer<typeof Environment>): void {
  if (env.NODE_ENV !== 'production') return;
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'BASE_URL'] as const) {
    if (!env[name]) throw new ConfigurationFault(`${name} must be set in production`);
  }
  mustHaveSafeEngines({ DATABASE_URL: env.DATABASE_URL!, REDIS_URL: env.REDIS_URL! });
}
