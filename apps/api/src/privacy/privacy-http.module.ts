import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { ConsentTextsController } from './consent-texts.controller.js';
import { RetentionController } from './retention.controller.js';

/** The JSON API of periods, words that people agree to, and the log. */
@Module({ controllers: [RetentionController, ConsentTextsController, AuditController] })
export class PrivacyHttpModule {}
