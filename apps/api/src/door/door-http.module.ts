import { Module } from '@nestjs/common';
import { RegistrationModule } from '@app/registration';
import { BadgesController } from './badges.controller.js';
import { DoorController } from './door.controller.js';

/** The JSON API of the door, and badges as PDF. */
@Module({ imports: [RegistrationModule], controllers: [DoorController, BadgesController] })
export class DoorHttpModule {}
