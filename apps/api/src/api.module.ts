import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ConfigModule, type Config } from '@app/config';
import { DatabaseModule } from '@app/database';
import { EditionModule } from '@app/edition';
import { FilesModule } from '@app/files';
import { IdentityModule } from '@app/identity';
import { PeopleModule } from '@app/people';
import { AccessModule } from './access/access.module.js';
import { PolicyGuard } from './access/policy.guard.js';
import { AssetsController } from './assets/assets.controller.js';
import { ConsoleHttpModule } from './console/console-http.module.js';
import { ConsultationHttpModule } from './consultation/consultation-http.module.js';
import { DoorHttpModule } from './door/door-http.module.js';
import { DelegationsHttpModule } from './delegations/delegations-http.module.js';
import { EditionHttpModule } from './edition/edition-http.module.js';
import { LettersHttpModule } from './letters/letters-http.module.js';
import { FeedsHttpModule } from './feeds/feeds-http.module.js';
import { Draining } from './health/draining.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { OutboxWatch } from './health/outbox-watch.js';
import { ProblemFilter } from './http/problem.filter.js';
import { MeController } from './me/me.controller.js';
import { ApiDescription } from './openapi/api-description.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { AddressPagesModule } from './pages/address/address-pages.module.js';
import { AnnouncementPagesModule } from './pages/announcements/announcement-pages.module.js';
import { AgendaPagesModule } from './pages/agenda/agenda-pages.module.js';
import { CalendarsPagesModule } from './pages/calendars/calendars-pages.module.js';
import { ConsultationPagesModule } from './pages/consultation/consultation-pages.module.js';
import { DelegationPagesModule } from './pages/delegations/delegation-pages.module.js';
import { DevInboxController } from './pages/dev-inbox/dev-inbox.controller.js';
import { HomeController } from './pages/home.controller.js';
import { MandatePagesModule } from './pages/mandates/mandate-pages.module.js';
import { MyAgendaPagesModule } from './pages/my-agenda/my-agenda-pages.module.js';
import { MePageModule } from './pages/me/me-page.module.js';
import { PrivacyPagesModule } from './pages/privacy/privacy-pages.module.js';
import { InvitationPagesModule } from './pages/invitation/invitation-pages.module.js';
import { RegistrationPagesModule } from './pages/registration/registration-pages.module.js';
import { SignInController } from './pages/sign-in/sign-in.controller.js';
import { SignupPagesModule } from './pages/signup/signup-pages.module.js';
import { PrivacyHttpModule } from './privacy/privacy-http.module.js';
import { ProgrammeHttpModule } from './programme/programme-http.module.js';
import { RegistrationHttpModule } from './registration/registration-http.module.js';
import { ReportingHttpModule } from './reporting/reporting-http.module.js';
import { RoundtableHttpModule } from './roundtable/roundtable-http.module.js';
import { SpeakersHttpModule } from './speakers/speakers-http.module.js';
import { AnnouncementsHttpModule } from './announcements/announcements-http.module.js';
import { NoticesHttpModule } from './notices/notices-http.module.js';
import { SignupHttpModule } from './signup/signup-http.module.js';
import { StaffHttpModule } from './staff/staff-http.module.js';

/** The HTTP door: every room, its controllers and pages, the one guard and the one filter. */
@Module({})
export class ApiModule {
  static with(config: Config & { databaseUrl: string }): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.at(config.databaseUrl, { pool: config.databasePool, name: 'forum api' }),
        FilesModule,
        EditionModule,
        IdentityModule,
        PeopleModule,
        AccessModule,
        EditionHttpModule,
        StaffHttpModule,
        SignupHttpModule,
        NoticesHttpModule,
        AnnouncementsHttpModule,
        ProgrammeHttpModule,
        ConsultationHttpModule,
        FeedsHttpModule,
        AgendaPagesModule,
        CalendarsPagesModule,
        MyAgendaPagesModule,
        SignupPagesModule,
        SpeakersHttpModule,
        RoundtableHttpModule,
        RegistrationHttpModule,
        DoorHttpModule,
        InvitationPagesModule,
        RegistrationPagesModule,
        ConsultationPagesModule,
        PrivacyPagesModule,
        PrivacyHttpModule,
        MePageModule,
        MandatePagesModule,
        DelegationPagesModule,
        DelegationsHttpModule,
        AddressPagesModule,
        AnnouncementPagesModule,
        ReportingHttpModule,
        LettersHttpModule,
        ConsoleHttpModule,
      ],
      controllers: [
        HealthController,
        MetricsController,
        AssetsController,
        OpenApiController,
        MeController,
        HomeController,
        SignInController,
        DevInboxController,
      ],
      providers: [
        Draining,
        OutboxWatch,
        ApiDescription,
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
