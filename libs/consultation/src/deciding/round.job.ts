import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { type Processor, ProcessorOf, type Sweep, Sweeper } from '@app/jobs';
import { doRound } from './do-round.js';

/** Applies the decisions of a round. */
@ProcessorOf('apply-decisions')
@Injectable()
export class RoundWorker implements Processor {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  run(id: string): Promise<void> {
    return doRound(this.database, id, this.clock.now());
  }
}

/** Rounds whose bell was lost: nobody has touched them for a minute. */
@Sweeper('apply-decisions')
@Injectable()
export class RoundSweep implements Sweep {
  constructor(private readonly database: DataSource) {}

  async lost(now: Date): Promise<string[]> {
    const rows = await this.database.query<Array<{ id: string }>>(
      `select id from decision_round where state = 'running' and touched_at < $1 order by touched_at limit 100`,
      [new Date(now.getTime() - 60_000)],
    );
    return rows.map(({ id }) => id);
  }
}
