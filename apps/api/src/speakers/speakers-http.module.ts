import { Module } from '@nestjs/common';
import { CalendarModule } from '@app/calendar';
import { EditionModule } from '@app/edition';
import { FilesModule } from '@app/files';
import { SpeakersModule } from '@app/speakers';
import { AvailabilityController } from '../pages/speaking/availability.controller.js';
import { MaterialsController } from '../pages/speaking/materials.controller.js';
import { OrganizedAnswersController } from '../pages/speaking/organized-answers.controller.js';
import { OwnCalendarController } from '../pages/speaking/own-calendar.controller.js';
import { ProfileController } from '../pages/speaking/profile.controller.js';
import { RecordingController } from '../pages/speaking/recording.controller.js';
import { SubstituteController } from '../pages/speaking/substitute.controller.js';
import { SpeakingPages } from '../pages/speaking/speaking-pages.js';
import { SpeakingController } from '../pages/speaking/speaking.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { HandedInController } from './materials.controller.js';
import { RemindersController } from './reminders.controller.js';
import { PanelOfSession } from './panel-of-session.js';
import { SpeakerRulesController } from './rules.controller.js';
import { SubstitutesController } from './substitutes.controller.js';
import { WaitingController } from './waiting.controller.js';

/** Invitations to speak for editors; the invitation's page; one's own sessions as a file. */
@Module({
  imports: [EditionModule, CalendarModule, FilesModule, SpeakersModule],
  controllers: [
    InvitationsController,
    SubstitutesController,
    SpeakerRulesController,
    HandedInController,
    WaitingController,
    RemindersController,
    SpeakingController,
    SubstituteController,
    MaterialsController,
    RecordingController,
    ProfileController,
    AvailabilityController,
    OrganizedAnswersController,
    OwnCalendarController,
  ],
  providers: [SpeakingPages, PanelOfSession],
})
export class SpeakersHttpModule {}
