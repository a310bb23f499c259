import { Module } from '@nestjs/common';
import { TaskSweep, TaskWorker } from './task-worker.job.js';
import { TaskWorks } from './task-works.js';

/** The room has no entities. Only the worker calls the processor and the sweep. */
@Module({ providers: [TaskWorks, TaskWorker, TaskSweep], exports: [TaskWorks] })
export class TasksModule {}
