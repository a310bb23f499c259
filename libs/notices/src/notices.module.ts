import { Module } from '@nestjs/common';
import { TasksModule } from '@app/tasks';
import { CountingWork } from './count-notices.js';
import { SendingWork } from './send-notices.js';

/** The room has no entities. Only the worker counts and sends. */
@Module({ imports: [TasksModule], providers: [CountingWork, SendingWork] })
export class NoticesModule {}
