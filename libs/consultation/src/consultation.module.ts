import { Module } from '@nestjs/common';
import { SubmissionWishAnswerer, SubmissionWishSweep } from './following/ask-for-link.js';

/** Only the worker calls the processors and sweeps. */
@Module({ providers: [SubmissionWishAnswerer, SubmissionWishSweep] })
export class ConsultationModule {}
