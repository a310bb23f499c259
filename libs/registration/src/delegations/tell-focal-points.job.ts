import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { tellFocalPoints, untoldDelegations } from './tell-focal-points.js';

/** Tells a delegation's focal points who waits for their decision; the subject of the job is the delegation. */
@ProcessorOf('tell-focal-points')
@Injectable()
export class FocalPointTeller implements Processor {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(delegationId: string): Promise<void> {
    await tellFocalPoints(this.database, delegationId, this.clock.now());
  }
}

@Sweeper('tell-focal-points')
@Injectable()
export class UntoldFocalPoints implements Sweep {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  lost(now: Date): Promise<string[]> {
    return untoldDelegations(this.database, now);
  }
}
