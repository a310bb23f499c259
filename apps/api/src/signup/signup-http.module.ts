import { Module } from '@nestjs/common';
import { SignupModule } from '@app/signup';
import { SignUpsController } from './sign-ups.controller.js';

/** The JSON API of seats in sessions. */
@Module({ imports: [SignupModule], controllers: [SignUpsController] })
export class SignupHttpModule {}
