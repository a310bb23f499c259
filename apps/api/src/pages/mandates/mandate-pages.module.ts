import { Module } from '@nestjs/common';
import { RegistrationModule } from '@app/registration';
import { ActingController } from './acting.controller.js';
import { MandatesController } from './mandates.controller.js';

/** Acting for others: giving, ending, and the page of whoever acts. */
@Module({ imports: [RegistrationModule], controllers: [MandatesController, ActingController] })
export class MandatePagesModule {}
