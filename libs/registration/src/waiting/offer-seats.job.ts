import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@app/config';
import { ProcessorOf, Sweeper, type Processor, type Sweep } from '@app/jobs';
import { DataSource } from 'typeorm';
import { poolId, type PoolName } from '../seats.js';
import { offerFreeSeats } from './offer-seats.js';

/** Offers what came free in one pool (`<edition id>:<mode>:<category>`). Twice is harmless: the second finds no free seat. */
@ProcessorOf('offer-free-seats')
@Injectable()
export class FreeSeatOffers implements Processor {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(subjectId: string): Promise<void> {
    const [editionId, mode, category] = subjectId.split(':') as [string, PoolName['mode'], string];
    await offerFreeSeats(this.database, editionId, { mode, category }, this.clock.now());
  }
}

/** Pools with a free seat and somebody in line: their bell was lost, or a race left them out. */
@Sweeper('offer-free-seats')
@Injectable()
export class FreeSeatSweep implements Sweep {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async lost(): Promise<string[]> {
    const pools = await this.database.query<Array<PoolName & { editionId: string }>>(
      `select edition_id as "editionId", mode, category from seat_pool where in_line > 0 and taken < capacity`,
    );
    return pools.map(({ editionId, ...pool }) => poolId(editionId, pool));
  }
}
