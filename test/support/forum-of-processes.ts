import type { Edition } from '@app/edition';
import type { DataSource } from 'typeorm';
import { anEditionWithSeats, aRegistrationOffice } from '../factories/registration.js';
import { anApiProcess, type ApiProcess } from './api-process.js';
import { aDatabase } from './database.js';
import { freePort } from './free-port.js';
import { aMailbox, type Mailbox } from './mailbox.js';
import { build } from './own-process.js';
import { aRedis, type TestRedis } from './redis.js';
import { aBuiltWorker, aWorker, type WorkerProcess } from './worker-process.js';

/** Where BullMQ keeps its queues in a test that runs on both. */
export type Backend = () => Promise<TestRedis | undefined>;
export const onPostgres: Backend = async () => undefined;
export const onRedis: Backend = () => aRedis();

export interface ForumOptions {
  backend: Backend;
  seats: number;
  /** API processes; one if left out. */
  apis?: number;
  /** DATABASE_POOL of the API; the default if left out. */
  apiPool?: number;
  monitoringToken?: string;
  /** Before the mail server takes a letter over, in ms. */
  mailDelay?: number;
  /**
   * `quick`: the parts of the real worker with a lease of three seconds and a sweep each second.
   * `real`: the built worker with everything as in production.
   */
  worker?: 'quick' | 'real';
  /** False: a quick worker does not look for rows whose bell was lost. */
  sweeps?: boolean;
  /** Addresses that processes are to use instead of the engines' own, e.g. of a proxy. */
  databaseUrl?: string;
  redisUrl?: string;
}

/** One edition that is open for registration, and the processes that serve it, each of its own. */
export interface ForumOfProcesses {
  databaseUrl: string;
  edition: Edition;
  database: DataSource;
  mailbox: Mailbox;
  apis: ApiProcess[];
  urls: string[];
  redis?: TestRedis;
  /** Another worker process, ready. */
  aWorker(): Promise<WorkerProcess>;
  /** An API process that takes the place of one that is gone, on its port. */
  anApiInsteadOf(place: number): Promise<void>;
  close(): Promise<void>;
}

export async function aForumOfProcesses(options: ForumOptions): Promise<ForumOfProcesses> {
  build();
  const [own, redis, mailbox] = await Promise.all([
    options.databaseUrl ? undefined : aDatabase(),
    options.backend(),
    aMailbox({ delay: options.mailDelay }),
  ]);
  const databaseUrl = options.databaseUrl ?? own!.url;
  const redisUrl = options.redisUrl ?? redis?.url;
  const office = await aRegistrationOffice(databaseUrl, 4);
  const edition = await anEditionWithSeats(office.database, options.seats);
  const workers: WorkerProcess[] = [];
  const api = (port: number) =>
    anApiProcess({
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      TRUSTED_PROXY: '127.0.0.1',
      MONITORING_TOKEN: options.monitoringToken ?? '',
      ...(options.apiPool && { DATABASE_POOL: String(options.apiPool) }),
    });
  const ports = await Promise.all(Array.from({ length: options.apis ?? 1 }, freePort));
  const apis = await Promise.all(ports.map(api));
  return {
    databaseUrl,
    edition,
    database: office.database,
    mailbox,
    apis,
    urls: apis.map(({ url }) => url),
    redis,
    async aWorker() {
      const engines = { databaseUrl, redisUrl, smtpUrl: mailbox.url };
      const worker = await (options.worker === 'real'
        ? aBuiltWorker(engines)
        : aWorker({ ...engines, leaseSeconds: 3, sweeps: options.sweeps }));
      workers.push(worker);
      return worker;
    },
    async anApiInsteadOf(place) {
      apis[place] = await api(ports[place]);
    },
    async close() {
      await Promise.all(workers.filter((worker) => worker.running()).map((worker) => worker.kill()));
      await Promise.all(apis.map((one) => one.child.exitCode === null && one.child.signalCode === null && one.stop()));
      await mailbox.stop();
      await office.database.destroy();
      await redis?.stop();
      await own?.drop();
    },
  };
}
