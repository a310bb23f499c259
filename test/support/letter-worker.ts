/** A worker process for tests: the real parts with a short lease and quick tries. Its settings are its one argument, in JSON. */
import { ConfigModule, readConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { JobsModule, LostBells } from '@app/jobs';
import { MailModule } from '@app/mail';
import { CalendarModule } from '@app/calendar';
import { startWorker } from '../../apps/worker/src/worker.js';

export interface LetterWorkerSettings {
  databaseUrl: string;
  redisUrl?: string;
  smtpUrl: string;
  leaseSeconds?: number;
  /** False: rows whose bell was lost stay where they are. */
  sweeps?: boolean;
}

const settings = JSON.parse(process.argv[2]) as LetterWorkerSettings;
const { databaseUrl, redisUrl, smtpUrl } = settings;

const module = {
  module: class LetterWorker {},
  imports: [
    ConfigModule.of(readConfig({ NODE_ENV: 'test' })),
    DatabaseModule.at(databaseUrl, { pool: 6, name: 'letter worker' }),
    JobsModule.on({ redisUrl, databaseUrl }),
    CalendarModule,
    MailModule.sending({
      smtpUrl,
      mailFrom: 'WSIS Forum <forum@wsis.example>',
      baseUrl: 'https://forum.example',
      leaseSeconds: settings.leaseSeconds,
      firstPauseSeconds: 0.5,
    }),
  ],
};

const worker = await startWorker(module, (app) =>
  settings.sweeps === false
    ? []
    : [
        {
          name: 'ring again for lost bells',
          turn: { everySeconds: 1 },
          do: (now) => app.get(LostBells).ringAgain(now),
        },
      ],
);
process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
process.send?.('ready');
