import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { CallsController } from './calls.controller.js';
import { DecisionsController } from './decisions.controller.js';
import { ReviewDeskReader } from './desk-reader.js';
import { ReviewDeskController } from './review-desk.controller.js';
import { OwnSubmissionsController } from './own-submissions.controller.js';
import { SubmissionsController } from './submissions.controller.js';
import { ReviewSettingsController } from './review-settings.controller.js';

/** The JSON API of the Open Consultation. */
@Module({
  imports: [EditionModule],
  providers: [ReviewDeskReader],
  controllers: [
    SubmissionsController,
    OwnSubmissionsController,
    CallsController,
    ReviewDeskController,
    DecisionsController,
    ReviewSettingsController,
  ],
})
export class ConsultationHttpModule {}
