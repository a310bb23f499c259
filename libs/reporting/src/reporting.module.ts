import { Module } from '@nestjs/common';
import { FilesModule } from '@app/files';
import { TasksModule } from '@app/tasks';
import { ListWork } from './lists/make-list.js';

/** The room has no entities. Only the worker makes lists. */
@Module({ imports: [FilesModule, TasksModule], providers: [ListWork] })
export class ReportingModule {}
