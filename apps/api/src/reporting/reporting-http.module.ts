import { Module } from '@nestjs/common';
import { FilesModule } from '@app/files';
import { ListsController } from './lists.controller.js';
import { ReportsController } from './reports.controller.js';

/** Reads what other rooms wrote, and hands out the files that the worker made of it. */
@Module({ imports: [FilesModule], controllers: [ReportsController, ListsController] })
export class ReportingHttpModule {}
