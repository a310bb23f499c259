import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.js';

/** Reads what other rooms wrote; it needs none of their services. */
@Module({ controllers: [ReportsController] })
export class ReportingHttpModule {}
