/** A worker process for tests: the real parts with a short lease and quick tries. Its settings are its one argument, in JSON. */
import { Clock, readConfig } from '@app/config';
import { LostBells, type QueuePace, type Recurring } from '@app/jobs';
import { letBulkGo } from '@app/mail';
import { DataSource } from 'typeorm';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { startWorker } from '../../apps/worker/src/worker.js';

export interface LetterWorkerSettings {
  databaseUrl: string;
  redisUrl?: string;
  smtpUrl: string;
  /** MAIL_PER_SECOND and MAIL_CONNECTIONS. */
  mailPerSecond?: number;
  mailConnections?: number;
  leaseSeconds?: number;
  /** What links in letters begin with; `https://forum.example` if left out. */
  baseUrl?: string;
  /** False: rows whose bell was lost stay where they are. */
  sweeps?: boolean;
  queue?: QueuePace;
  /** An instant at which its clock begins to run, for a forum whose API lives in another year. */
  clockAt?: string;
  /** Where files lie; the API of the same forum must see the same place. */
  dataDir?: string;
}

const settings = JSON.parse(process.argv[2]) as LetterWorkerSettings;
if (settings.clockAt) {
  const ahead = new Date(settings.clockAt).getTime() - Date.now();
  Clock.prototype.now = () => new Date(Date.now() + ahead);
}

const config = readConfig({
  NODE_ENV: 'test',
  DATABASE_URL: settings.databaseUrl,
  DATABASE_POOL: '6',
  REDIS_URL: settings.redisUrl,
  SMTP_URL: settings.smtpUrl,
  BASE_URL: settings.baseUrl ?? 'https://forum.example',
  DATA_DIR: settings.dataDir,
  MAIL_PER_SECOND: settings.mailPerSecond?.toString(),
  MAIL_CONNECTIONS: settings.mailConnections?.toString(),
});
const { leaseSeconds, queue } = settings;
const module = WorkerModule.with(config, { leaseSeconds, queue, firstPauseSeconds: 0.5 });

const worker = await startWorker(module, (app) => {
  const sweep: Recurring = {
    name: 'ring again for lost bells',
    turn: { everySeconds: 1 },
    do: (now) => app.get(LostBells).ringAgain(now),
  };
  const letGo: Recurring = {
    name: 'let letters to many go, a few at a time',
    turn: { everySeconds: 1 },
    do: () => letBulkGo(app.get(DataSource), { perSecond: config.mailPerSecond }),
  };
  return settings.sweeps === false ? [letGo] : [sweep, letGo];
});
process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
process.send?.('ready');
