import { Injectable } from '@nestjs/common';
import { ConfigurationFault } from '@app/config';
import type { TaskHand } from './task-hand.js';
import { TASK_KINDS, type TaskKind } from './task.js';

/** What a room does of one kind of task. */
export interface TaskWork {
  /**
   * Goes on where it stands, for some seconds at most; then others of its queue have their turn and it is called again. Ends the task
   * (`hand.end`) when nothing is left. May die anywhere, and be called again by another worker.
   */
  goOn(hand: TaskHand): Promise<void>;
}

/** The rooms that do long work, each added by itself when the process starts. */
@Injectable()
export class TaskWorks {
  private readonly works = new Map<TaskKind, TaskWork>();

  add(kind: TaskKind, work: TaskWork): void {
    this.works.set(kind, work);
  }

  /** What this release can do; a task of another kind is left for the worker of a newer one. */
  kinds(): TaskKind[] {
    return [...this.works.keys()];
  }

  of(kind: TaskKind): TaskWork {
    return this.works.get(kind)!;
  }

  /** A known kind without its work is a ConfigurationFault. */
  mustDoEveryKind(): void {
    const missing = TASK_KINDS.filter((kind) => !this.works.has(kind));
    if (missing.length > 0) throw new ConfigurationFault(`nobody does the long work ${missing.join(', ')}`);
  }
}
