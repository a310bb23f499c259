import { Module } from '@nestjs/common';
import { SessionSeatPasser, SessionSeatSweep } from './pass-seats-on.job.js';

/** Only the worker calls the processor and the sweep. */
@Module({ providers: [SessionSeatPasser, SessionSeatSweep] })
export class SignupModule {}
