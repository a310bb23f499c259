import { Module } from '@nestjs/common';
import { SessionSeatPasser, SessionSeatSweep } from './pass-seats-on.job.js';

import { RegistrationModule } from '@app/registration';
import { SignUpsMadeOne } from './sign-ups-made-one.js';

/** Only the worker calls the processor and the sweep. */
@Module({ imports: [RegistrationModule], providers: [SignUpsMadeOne, SessionSeatPasser, SessionSeatSweep] })
export class SignupModule {}
