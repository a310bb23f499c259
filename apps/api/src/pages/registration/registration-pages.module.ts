import { Module } from '@nestjs/common';
import { EditionModule } from '@app/edition';
import { RegistrationModule } from '@app/registration';
import { AnswerController } from './answer.controller.js';
import { CorrectionController } from './correction.controller.js';
import { DocumentsController } from './documents.controller.js';
import { DraftController } from './draft.controller.js';
import { FollowerPipe } from './follower.js';
import { LaterController } from './later.controller.js';
import { LettersController } from './letters.controller.js';
import { LinkController } from './link.controller.js';
import { NoticeReadController } from './notice.controller.js';
import { OwnRegistrationController } from './own-registration.controller.js';
import { OwnRegistrations } from './own-registrations.js';
import { ProveController } from './prove.controller.js';
import { RegisterController } from './register.controller.js';
import { RegisterPages } from './register-pages.js';
import { SeatController } from './seat.controller.js';
import { StatusPages } from './status-pages.js';
import { SwitchModeController } from './switch-mode.controller.js';

/** Registering, proving, following and withdrawing, as pages. */
@Module({
  imports: [RegistrationModule, EditionModule],
  providers: [OwnRegistrations, FollowerPipe, RegisterPages, StatusPages],
  exports: [OwnRegistrations],
  controllers: [
    RegisterController,
    DraftController,
    ProveController,
    LinkController,
    OwnRegistrationController,
    SeatController,
    AnswerController,
    DocumentsController,
    LaterController,
    NoticeReadController,
    CorrectionController,
    LettersController,
    SwitchModeController,
  ],
})
export class RegistrationPagesModule {}
