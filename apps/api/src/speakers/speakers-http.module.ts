import { Module } from '@nestjs/common';
import { CalendarModule } from '@app/calendar';
import { EditionModule } from '@app/edition';
import { OwnCalendarController } from '../pages/speaking/own-calendar.controller.js';
import { SpeakingController } from '../pages/speaking/speaking.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { WaitingController } from './waiting.controller.js';

/** Invitations to speak for editors; the invitation's page; one's own sessions as a file. */
@Module({
  imports: [EditionModule, CalendarModule],
  controllers: [InvitationsController, WaitingController, SpeakingController, OwnCalendarController],
})
export class SpeakersHttpModule {}
