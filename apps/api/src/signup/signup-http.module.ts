import { Module } from '@nestjs/common';
import { SignupModule } from '@app/signup';
import { RegistrationPagesModule } from '../pages/registration/registration-pages.module.js';
import { OwnSeatsController } from './own-seats.controller.js';
import { SignUpsController } from './sign-ups.controller.js';

/** The JSON API of seats in sessions. */
@Module({ imports: [SignupModule, RegistrationPagesModule], controllers: [SignUpsController, OwnSeatsController] })
export class SignupHttpModule {}
