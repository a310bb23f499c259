import { Module } from '@nestjs/common';
import { FilesModule } from '@app/files';
import { TasksModule } from '@app/tasks';
import { BringWork } from './bring-work.js';

/** Only the worker brings schedules in. */
@Module({ imports: [FilesModule, TasksModule], providers: [BringWork] })
export class BringingModule {}
