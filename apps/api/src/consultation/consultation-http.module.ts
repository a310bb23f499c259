import { Module } from '@nestjs/common';
import { CallsController } from './calls.controller.js';

/** The JSON API of the Open Consultation. */
@Module({ controllers: [CallsController] })
export class ConsultationHttpModule {}
