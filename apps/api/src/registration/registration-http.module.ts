import { Module } from '@nestjs/common';
import { FilesModule } from '@app/files';
import { RegistrationModule } from '@app/registration';
import { ApplicationsController } from './applications.controller.js';
import { DeskAskingController } from './desk-asking.controller.js';
import { DeskDecisionsController } from './desk-decisions.controller.js';
import { DeskDocumentsController } from './desk-documents.controller.js';
import { DeskDuplicatesController } from './desk-duplicates.controller.js';
import { DeskJobsController } from './desk-jobs.controller.js';
import { DeskMarksController } from './desk-marks.controller.js';
import { DeskReader } from './desk-reader.js';
import { DeskController } from './desk.controller.js';
import { FormsController } from './forms.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { RegistrationSettingsController } from './registration-settings.controller.js';
import { SeatsController } from './seats.controller.js';

/** The JSON API of registrations. */
@Module({
  imports: [FilesModule, RegistrationModule],
  providers: [DeskReader],
  controllers: [
    ApplicationsController,
    DeskController,
    DeskDecisionsController,
    DeskAskingController,
    DeskDocumentsController,
    DeskMarksController,
    DeskJobsController,
    DeskDuplicatesController,
    RegistrationSettingsController,
    SeatsController,
    FormsController,
    InvitationsController,
  ],
})
export class RegistrationHttpModule {}
