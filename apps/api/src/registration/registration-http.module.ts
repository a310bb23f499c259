import { Module } from '@nestjs/common';
import { RegistrationModule } from '@app/registration';
import { ApplicationsController } from './applications.controller.js';
import { DeskController } from './desk.controller.js';
import { SeatsController } from './seats.controller.js';

/** The JSON API of registrations. */
@Module({ imports: [RegistrationModule], controllers: [ApplicationsController, DeskController, SeatsController] })
export class RegistrationHttpModule {}
