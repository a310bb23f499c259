import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/config';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { DataSource } from 'typeorm';
import { silentSince, TaskHand } from './task-hand.js';
import { TaskWorks } from './task-works.js';

/** Does a part of a task. */
@ProcessorOf('go-on-with-task')
@Injectable()
export class TaskWorker implements Processor {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly works: TaskWorks,
    private readonly clock: Clock,
  ) {}

  async run(id: string): Promise<void> {
    const hand = await TaskHand.take(this.database, id, this.clock, this.works.kinds());
    if (!hand) return;
    try {
      await this.works.of(hand.task.kind).goOn(hand);
    } catch (fault) {
      await hand.dropAfterFault();
      throw fault;
    }
    await hand.letGo();
  }
}

/** Tasks of which nothing was heard for half a minute: their bell was lost, or their worker died. */
@Sweeper('go-on-with-task')
@Injectable()
export class TaskSweep implements Sweep {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async lost(now: Date): Promise<string[]> {
    const [rows] = await this.database.query<[Array<{ id: string }>, number]>(
      `update task set held = false, faults = faults + held::int, touched_at = $1
       where state = 'running' and touched_at < $2 returning id`,
      [now, silentSince(now)],
    );
    return rows.map(({ id }) => id);
  }
}
