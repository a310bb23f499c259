import { Module } from '@nestjs/common';
import { AgendaPagesModule } from '../agenda/agenda-pages.module.js';
import { RegistrationPagesModule } from '../registration/registration-pages.module.js';
import { MySessionsController } from './my-sessions.controller.js';
import { SessionSeatController } from './seat.controller.js';

/** Seats in sessions that take sign-ups. */
@Module({
  imports: [AgendaPagesModule, RegistrationPagesModule],
  controllers: [SessionSeatController, MySessionsController],
})
export class SignupPagesModule {}
