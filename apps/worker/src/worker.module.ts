import { type DynamicModule, Module } from '@nestjs/common';
import { AnnouncementsModule } from '@app/announcements';
import { CalendarModule } from '@app/calendar';
import { type Config, ConfigModule, ConfigurationFault } from '@app/config';
import { ConsultationModule } from '@app/consultation';
import { DatabaseModule } from '@app/database';
import { EditionModule, Editions } from '@app/edition';
import { FilesModule } from '@app/files';
import { IdentityModule } from '@app/identity';
import { JobsModule, type QueuePace } from '@app/jobs';
import { MailModule, type MailSettings } from '@app/mail';
import { NoticesModule } from '@app/notices';
import { PeopleModule } from '@app/people';
import { PrivacyModule } from '@app/privacy';
import { BringingModule } from '@app/programme';
import { RegistrationModule } from '@app/registration';
import { ReportingModule } from '@app/reporting';
import { SignupModule } from '@app/signup';
import { TasksModule } from '@app/tasks';
import { mastheadFrom } from './masthead.js';

/** Everything that has a processor. A room with jobs adds its module here, one line. */
@Module({})
export class WorkerModule {
  /** `pace`: how patient it is with letters and with silent workers; tests are in more of a hurry than people. */
  static with(
    config: Config,
    { queue, ...pace }: Pick<MailSettings, 'leaseSeconds' | 'firstPauseSeconds'> & { queue?: QueuePace } = {},
  ): DynamicModule {
    const { databaseUrl, smtpUrl, redisUrl, mailFrom, bounceAddress, dkim, baseUrl } = mustHaveEngines(config);
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.at(databaseUrl, { pool: config.databasePool, name: 'forum worker' }),
        JobsModule.on({ redisUrl, databaseUrl, pace: queue }),
        MailModule.sending({
          smtpUrl,
          mailFrom,
          bounceAddress,
          dkim,
          baseUrl,
          connections: config.mailConnections,
          pace: { perSecond: config.mailPerSecond, perSecondToOneDomain: config.mailPerSecondToOneDomain },
          masthead: { imports: [EditionModule], inject: [Editions], useFactory: mastheadFrom },
          ...pace,
        }),
        CalendarModule,
        FilesModule,
        IdentityModule,
        PeopleModule,
        TasksModule,
        ReportingModule,
        BringingModule,
        RegistrationModule,
        SignupModule,
        NoticesModule,
        AnnouncementsModule,
        ConsultationModule,
        PrivacyModule,
      ],
    };
  }
}

/** `npm start` runs a database and a mail catcher and hands their addresses over; a worker by itself has neither. */
function mustHaveEngines(config: Config): Config & { databaseUrl: string; smtpUrl: string } {
  const { databaseUrl, smtpUrl } = config;
  if (!databaseUrl) throw new ConfigurationFault('DATABASE_URL must be set for the worker (npm start sets it)');
  if (!smtpUrl) throw new ConfigurationFault('SMTP_URL must be set for the worker (npm start runs a mail catcher)');
  return { ...config, databaseUrl, smtpUrl };
}
