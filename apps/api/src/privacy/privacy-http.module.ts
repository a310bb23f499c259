import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { RegistrationPagesModule } from '../pages/registration/registration-pages.module.js';
import { ConsentTextsController } from './consent-texts.controller.js';
import { OwnConsentsController } from './own-consents.controller.js';
import { RetentionController } from './retention.controller.js';

/** The JSON API of periods, words that people agree to, and the log. */
@Module({
  imports: [RegistrationPagesModule],
  controllers: [RetentionController, ConsentTextsController, OwnConsentsController, AuditController],
})
export class PrivacyHttpModule {}
