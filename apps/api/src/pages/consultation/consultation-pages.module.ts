import { Module } from '@nestjs/common';
import { ConsultationModule } from '@app/consultation';
import { EditionModule } from '@app/edition';
import { ConsultationLinkController } from './link.controller.js';
import { OwnSubmissionController } from './own-submission.controller.js';
import { ConsultationResultsController } from './results.controller.js';
import { SubmissionPages } from './submission-pages.js';
import { SubmitController } from './submit.controller.js';

/** Submitting to the Open Consultation and following what was submitted, as pages. */
@Module({
  imports: [EditionModule, ConsultationModule],
  providers: [SubmissionPages],
  controllers: [ConsultationLinkController, ConsultationResultsController, SubmitController, OwnSubmissionController],
})
export class ConsultationPagesModule {}
