import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/config';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { DataSource } from 'typeorm';
import { doDeskJob } from './do-desk-job.js';

/** Does a part of a decision on many; see `doDeskJob`. */
@ProcessorOf('do-desk-job')
@Injectable()
export class DeskJobWorker implements Processor {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  run(jobId: string): Promise<void> {
    return doDeskJob(this.database, jobId, this.clock.now());
  }
}

/** A part lasts a second or two; what nobody has touched for so long lost its bell or its worker. */
const SILENT_SECONDS = 30;

@Sweeper('do-desk-job')
@Injectable()
export class DeskJobSweep implements Sweep {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async lost(now: Date): Promise<string[]> {
    const [rows] = await this.database.query<[Array<{ id: string }>, number]>(
      `update desk_job set touched_at = $1 where state = 'running' and touched_at < $2 returning id`,
      [now, new Date(now.getTime() - SILENT_SECONDS * 1000)],
    );
    return rows.map(({ id }) => id);
  }
}
