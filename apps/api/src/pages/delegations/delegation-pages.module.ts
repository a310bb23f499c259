import { Module } from '@nestjs/common';
import { CalendarModule } from '@app/calendar';
import { EditionModule } from '@app/edition';
import { DelegatesController } from './delegates.controller.js';
import { DelegationCalendarController } from './delegation-calendar.controller.js';
import { DelegationController } from './delegation.controller.js';
import { FocalPointDoor, MemberPipe } from './focal-point-door.js';
import { NominationController } from './nomination.controller.js';

/** The pages of focal points, and the one that nominates them. */
@Module({
  imports: [CalendarModule, EditionModule],
  controllers: [NominationController, DelegationController, DelegationCalendarController, DelegatesController],
  providers: [FocalPointDoor, MemberPipe],
})
export class DelegationPagesModule {}
