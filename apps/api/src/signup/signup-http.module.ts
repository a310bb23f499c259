import { Module } from '@nestjs/common';
import { SignUpsController } from './sign-ups.controller.js';

/** The JSON API of seats in sessions. */
@Module({ controllers: [SignUpsController] })
export class SignupHttpModule {}
