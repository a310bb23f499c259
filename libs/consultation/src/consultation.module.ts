import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { ProgrammeModule } from '@app/programme';
import { RoundSweep, RoundWorker } from './deciding/round.job.js';
import { SubmissionWishAnswerer, SubmissionWishSweep } from './following/ask-for-link.js';

/** Only the worker calls the processors and sweeps. */
@Module({
  imports: [EditionModule, ProgrammeModule],
  providers: [SubmissionWishAnswerer, SubmissionWishSweep, RoundWorker, RoundSweep],
})
export class ConsultationModule {}
