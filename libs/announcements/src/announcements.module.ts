import { Module } from '@nestjs/common';
import { TasksModule } from '@app/tasks';
import { AnnouncementWork } from './send-announcement.js';

/** The room has no entities. Only the worker writes the letters. */
@Module({ imports: [TasksModule], providers: [AnnouncementWork] })
export class AnnouncementsModule {}
